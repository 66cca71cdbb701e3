"""Old forms: characters as they were written before 1946, or in names, and as they are now."""

from itertools import islice, product

# Each old or rare form stands before the form that a reader would type: in the order of their
# readings; then those of names, then those of which computers write either.
PAIRS = """
亞亜 惡悪 壓圧 圍囲 爲為 醫医 壹壱 稻稲 飮飲 隱隠 營営 榮栄 衞衛 銳鋭 驛駅 閱閲 悅悦 圓円 緣縁 艷艶 鹽塩 奧奥 應応 橫横 歐欧 毆殴 黃黄 溫温 穩穏 假仮 價価 畫画 會会 壞壊 懷懐 繪絵 槪概 擴拡 殼殻 覺覚 學学 嶽岳 樂楽 渴渇 鐮鎌 勸勧 卷巻 寬寛 歡歓 罐缶 觀観 關関 陷陥
顏顔 巖巌 旣既 歸帰 氣気 龜亀 僞偽 戲戯 犧犠 舊旧 據拠 擧挙 虛虚 峽峡 挾挟 狹狭 鄕郷 敎教 堯尭 曉暁 區区 驅駆 勳勲 薰薫 徑径 惠恵 揭掲 溪渓 經経 繼継 莖茎 螢蛍 輕軽 鷄鶏 藝芸 擊撃 缺欠 儉倹 劍剣 圈圏 檢検 權権 獻献 縣県 險険 顯顕 驗験 嚴厳 戶戸 吳呉 娛娯 效効 廣広
恆恒 鑛鉱 號号 國国 黑黒 碎砕 濟済 齋斎 歲歳 劑剤 櫻桜 册冊 雜雑 參参 慘惨 棧桟 蠶蚕 贊賛 產産 殘残 絲糸 齒歯 兒児 辭辞 濕湿 實実 寫写 釋釈 壽寿 收収 從従 澁渋 獸獣 縱縦 肅粛 處処 緖緒 敍叙 奬奨 將将 尙尚 涉渉 燒焼 稱称 證証 乘乗 剩剰 壤壌 孃嬢 條条 淨浄 狀状 疊畳
穰穣 讓譲 釀醸 囑嘱 觸触 寢寝 愼慎 眞真 晉晋 盡尽 圖図 粹粋 醉酔 隨随 髓髄 數数 樞枢 瀨瀬 淸清 靑青 聲声 靜静 齊斉 稅税 攝摂 竊窃 說説 絕絶 專専 戰戦 淺浅 潛潜 纖繊 踐践 錢銭 禪禅 曾曽 雙双 壯壮 搜捜 插挿 爭争 總総 聰聡 莊荘 裝装 騷騒 增増 臟臓 藏蔵 卽即 屬属 續続
墮堕 體体 對対 帶帯 滯滞 臺台 瀧滝 擇択 澤沢 脫脱 單単 擔担 膽胆 團団 彈弾 斷断 癡痴 遲遅 晝昼 蟲虫 冲沖 鑄鋳 廳庁 徵徴 聽聴 敕勅 鎭鎮 遞逓 鐵鉄 轉転 點点 傳伝 黨党 盜盗 燈灯 當当 鬪闘 德徳 獨独 讀読 屆届 內内 繩縄 貳弐 惱悩 腦脳 廢廃 拜拝 賣売 麥麦 發発 髮髪 拔抜
晚晩 蠻蛮 祕秘 彥彦 濱浜 甁瓶 拂払 佛仏 竝並 倂併 變変 邊辺 邉辺 辨弁 瓣弁 辯弁 舖舗 步歩 穗穂 寶宝 豐豊 沒没 飜翻 槇槙 萬万 滿満 默黙 彌弥 藥薬 譯訳 豫予 餘余 與与 譽誉 搖揺 樣様 謠謡 遙遥 瑤瑶 來来 賴頼 亂乱 覽覧 龍竜 兩両 凉涼 獵猟 綠緑 壘塁 勵励 禮礼 靈霊 隸隷
齡齢 曆暦 歷歴 戀恋 爐炉 勞労 樓楼 郞郎 錄録 灣湾 彎弯 巢巣 每毎 髙高 﨑崎 碕崎 嵜崎 栁柳 桒桑 濵浜 𠮷吉 嶋島 嶌島 冨富 峯峰 籐藤 舘館 槗橋 埜野 邨村 杦杉 祿禄 鷗鴎 剝剥 頰頬 塡填 瘦痩 噓嘘 繫繋 蠟蝋 篭籠 桧檜 麵麺 吞呑 摑掴 嚙噛 蟬蝉 醬醤 濤涛 薮藪
"""

OLD_FORMS = {ord(pair[0]): pair[1] for pair in PAIRS.split()}
# Each form of today, before all of its old ones.
FORMS: dict[str, list[str]] = {}
for pair in PAIRS.split():
    FORMS.setdefault(pair[1], [pair[1]]).append(pair[0])
MOST_SPELLINGS = 8


def old_spellings(words: str) -> list[str]:
    """Return the words as they are, in the forms of today, and in some of the old ones."""
    today = words.translate(OLD_FORMS)
    letters = [FORMS.get(letter, [letter]) for letter in today]
    ways = ("".join(way) for way in islice(product(*letters), MOST_SPELLINGS))
    return list(dict.fromkeys([words, today, *ways]))
