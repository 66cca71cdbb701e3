"""Names of months in the languages of the web."""

from functools import cache

from articles.extraction.metadata.texts import squeeze

# One line a language, twelve groups of forms; forms of more letters stand for their beginnings
# of three or more too where the language shortens so, which SHORTENED tells.
NAMES = {
    "en": "january february march april may june july august september|sept october november december",
    "de": "januar|jänner|jaenner februar|feber märz|maerz april mai juni juli august september oktober november dezember",
    "fr": "janvier|janv février|févr mars avril|avr mai juin juillet|juil août septembre|sept octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart|mrt april mei juni juli augustus september oktober november december",
    "ru": "января|январь|янв февраля|февраль|фев марта|март апреля|апрель мая|май июня|июнь июля|июль августа|август"
    " сентября|сентябрь|сент октября|октябрь ноября|ноябрь декабря|декабрь",
    "uk": "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
    "pl": "stycznia|styczeń lutego|luty marca|marzec kwietnia|kwiecień maja czerwca|czerwiec lipca|lipiec sierpnia|sierpień"
    " września|wrzesień października|październik listopada|listopad grudnia|grudzień",
    "cs": "ledna|leden února|únor března|březen dubna|duben května|květen června|červen července|červenec srpna|srpen"
    " září října|říjen - prosince|prosinec",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "no": "januar februar mars april mai juni juli august september oktober november desember",
    "fi": "tammikuuta|tammikuu helmikuuta|helmikuu maaliskuuta|maaliskuu huhtikuuta|huhtikuu toukokuuta|toukokuu kesäkuuta|kesäkuu"
    " heinäkuuta|heinäkuu elokuuta|elokuu syyskuuta|syyskuu lokakuuta|lokakuu marraskuuta|marraskuu joulukuuta|joulukuu",
    "tr": "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
    "hu": "január február március április május június július augusztus szeptember október november december",
    "ro": "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
    "id": "januari februari maret april mei juni juli agustus september oktober november desember",
    "ca": "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
    "el": "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
    "vi": "",
}
SHORTENED = ("en", "de", "fr", "es", "it", "pt", "nl", "ru", "sv", "da", "no", "tr", "id", "pl")


def month_of(word: str) -> int | None:
    """Return the number of the month of this name, long or short, in any of the languages."""
    return _table().get(squeeze(word))


@cache
def _table() -> dict[str, int]:
    table: dict[str, int] = {}
    for language, names in NAMES.items():
        for number, forms in enumerate(names.split(), start=1):
            for form in map(squeeze, forms.split("|")):
                table.setdefault(form, number)
                if language in SHORTENED:
                    table.setdefault(form[:3], number)
    # Three letters that begin two months of one language mean neither.
    del table["jui"]
    return table
