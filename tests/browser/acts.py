"""What an editor does with mouse and keyboard, act by act."""

import base64

from playwright.sync_api import Page, expect

DROP = """(editor, [name, data]) => {
  const bytes = Uint8Array.from(atob(data), (character) => character.charCodeAt(0));
  const transfer = new DataTransfer();
  transfer.items.add(new File([bytes], name, {type: "image/jpeg"}));
  editor.dispatchEvent(new DragEvent("drop", {dataTransfer: transfer, bubbles: true, cancelable: true}));
}"""


def drop_picture(page: Page, data: bytes, *, name: str = "photo.jpg") -> None:
    """Drop a picture into the text and wait until it stands there."""
    editor = page.locator("#id_body")
    before = editor.input_value().count("](/media/")
    editor.evaluate(DROP, [name, base64.b64encode(data).decode()])
    expect(page.locator(".markdownx-status")).to_contain_text("挿入しました")
    assert editor.input_value().count("](/media/") == before + 1


def register_original(page: Page, *, url: str, title: str, author: tuple[str, str]) -> None:
    """Open the two small windows for the original and its author, and fill them."""
    with page.expect_popup() as opened:
        page.locator("#add_id_original").click()
    window = opened.value
    window.get_by_label("原文のアドレス").fill(url)
    window.get_by_label("原題").fill(title)
    with window.expect_popup() as opened_again:
        window.locator("#add_id_authors").click()
    author_window = opened_again.value
    author_window.get_by_label("原語での名前").fill(author[0])
    author_window.locator("#id_name").fill(author[1])
    with author_window.expect_event("close"):
        author_window.get_by_role("button", name="保存", exact=True).click()
    window.locator("#id_language").fill("en")
    window.get_by_label("原文の日付").fill("2025-03-04")
    window.locator("#id_permissions-0-state").select_option(label="許諾された")
    with window.expect_event("close"):
        window.get_by_role("button", name="保存", exact=True).click()
