// A guard around django-markdownx's script: keys keep their meaning, a refused picture leaves the
// text alone, a broken preview says so, and what was typed survives a crash of the browser.
(() => {
  const isEditor = (element) =>
    element instanceof HTMLTextAreaElement && element.classList.contains("markdownx-editor");

  const sentence = (editor, name, part = "") =>
    editor.getAttribute(`data-say-${name}`).replace("%s", part);

  // ---- Telling -------------------------------------------------------------------------------

  function statusOf(editor) {
    const box = editor.closest(".markdownx");
    let status = box.querySelector(".markdownx-status");
    if (!status) {
      status = document.createElement("p");
      status.className = "markdownx-status";
      status.setAttribute("role", "status");
      box.prepend(status);
    }
    return status;
  }

  const say = (editor, words) => {
    statusOf(editor).textContent = words;
  };

  // ---- The token -----------------------------------------------------------------------------

  // A login in another tab gives this person another token; what was printed here is refused then.
  async function renewToken(editor) {
    try {
      const response = await fetch(editor.dataset.tokenUrl);
      if (!response.ok) {
        return false;
      }
      const { token } = await response.json();
      document.querySelectorAll("[name=csrfmiddlewaretoken]").forEach((field) => {
        field.value = token;
      });
      return true;
    } catch {
      // No connection, or a page that is not ours: the token here stays as it is.
      return false;
    }
  }

  // ---- Pictures ------------------------------------------------------------------------------

  function insert(editor, text) {
    const start = editor.selectionStart;
    editor.focus();
    // execCommand is the only way that keeps the browser's own undo.
    if (!document.execCommand("insertText", false, text)) {
      editor.setRangeText(text, start, editor.selectionEnd, "end");
      editor.dispatchEvent(new Event("input", { bubbles: true }));
    }
    const description = text.indexOf("![](");
    if (description >= 0) {
      editor.setSelectionRange(start + description + 2, start + description + 2);
    }
  }

  function post(editor, file) {
    const data = new FormData();
    data.append("image", file);
    return fetch(editor.dataset.markdownxUploadUrlsPath, {
      method: "POST",
      body: data,
      headers: {
        "X-Requested-With": "XMLHttpRequest",
        "X-CSRFToken": editor.form.querySelector("[name=csrfmiddlewaretoken]").value,
      },
    });
  }

  async function send(editor, file) {
    let response = await post(editor, file);
    if (response.status === 403 && (await renewToken(editor))) {
      response = await post(editor, file);
    }
    // An expired login answers with a page or a line instead of JSON.
    return response.json().catch(() => ({ error: sentence(editor, "not-kept") }));
  }

  function ownParagraph(editor, code) {
    const before = editor.value.slice(0, editor.selectionStart);
    const after = editor.value.slice(editor.selectionEnd);
    const head = !before || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
    const tail = after.startsWith("\n\n") ? "" : after.startsWith("\n") ? "\n" : "\n\n";
    return head + code + tail;
  }

  async function sendAll(editor, files) {
    for (const file of files) {
      say(editor, sentence(editor, "sending", file.name));
      try {
        const answer = await send(editor, file);
        if (answer.image_code) {
          insert(editor, ownParagraph(editor, answer.image_code));
        }
        say(editor, answer.error || sentence(editor, "inserted", file.name));
      } catch {
        say(editor, sentence(editor, "unreachable"));
      }
    }
  }

  function takePictures(event) {
    const files = [...((event.clipboardData || event.dataTransfer)?.files || [])];
    // Word processors copy a picture of the words beside the words themselves.
    const hasWords = Boolean(event.clipboardData?.getData("text/plain").trim());
    if (isEditor(event.target) && files.length && !hasWords) {
      event.preventDefault();
      event.stopPropagation();
      sendAll(event.target, files);
    } else if (isEditor(event.target)) {
      // Dropped or pasted text is the browser's business; markdownx would swallow it.
      event.stopPropagation();
    }
  }

  document.addEventListener("paste", takePictures, true);
  document.addEventListener("drop", takePictures, true);

  // ---- Keys ----------------------------------------------------------------------------------

  // markdownx takes Tab, Ctrl+D, Ctrl+[ and Ctrl+] away from the keyboard's user.
  document.addEventListener(
    "keydown",
    (event) => {
      const taken = event.key === "Tab" || ((event.ctrlKey || event.metaKey) && "d[]".includes(event.key));
      if (isEditor(event.target) && taken) {
        event.stopPropagation();
      }
    },
    true,
  );

  // ---- What survives a crash -----------------------------------------------------------------

  const keyOf = (editor) => `diary:${location.pathname}:${editor.name}`;

  function remember(editor) {
    const kept = { text: editor.value, at: new Date().toISOString() };
    try {
      localStorage.setItem(keyOf(editor), JSON.stringify(kept));
    } catch {
      // A full or forbidden storage only costs this convenience.
    }
  }

  function remembered(editor) {
    try {
      return JSON.parse(localStorage.getItem(keyOf(editor)));
    } catch {
      return null;
    }
  }

  const forget = (editor) => localStorage.removeItem(keyOf(editor));

  // A form that comes back with its errors shows what was typed and not what was saved.
  const isRefused = () => document.querySelector(".errornote") !== null;

  function button(words, act) {
    const element = document.createElement("button");
    element.type = "button";
    element.className = "button";
    element.textContent = words;
    element.addEventListener("click", act);
    return element;
  }

  function offer(editor) {
    const kept = remembered(editor);
    if (kept && kept.text === editor.defaultValue && !isRefused()) {
      forget(editor);
    }
    if (!kept || kept.text === editor.value) {
      return;
    }
    const line = document.createElement("p");
    line.className = "unsaved";
    line.append(
      sentence(editor, "unsaved", new Date(kept.at).toLocaleString(document.documentElement.lang)),
      button(sentence(editor, "restore"), () => {
        editor.focus();
        editor.select();
        insert(editor, kept.text);
        line.remove();
      }),
      button(sentence(editor, "discard"), () => {
        forget(editor);
        line.remove();
      }),
    );
    editor.closest(".markdownx").before(line);
  }

  // Once the server has taken the text, and said so, the copy here has done its work.
  document.addEventListener("submit", (event) => {
    const editor = event.target.querySelector("textarea.markdownx-editor");
    if (editor) {
      sessionStorage.setItem("diary:submitted", keyOf(editor));
    }
  });

  function forgetSubmitted() {
    const key = sessionStorage.getItem("diary:submitted");
    sessionStorage.removeItem("diary:submitted");
    if (key && !isRefused() && document.querySelector(".messagelist .success, .messagelist .warning")) {
      localStorage.removeItem(key);
    }
  }

  document.addEventListener("input", (event) => {
    if (isEditor(event.target)) {
      remember(event.target);
    }
  });

  // ---- The preview ---------------------------------------------------------------------------

  function guardPreview(box) {
    const editor = box.querySelector("textarea");
    const preview = box.querySelector(".markdownx-preview");
    let isBroken = false;
    const renew = async () => {
      if ((await renewToken(editor)) && isBroken) {
        // What markdownx draws its preview anew for.
        editor.dispatchEvent(new Event("focusin"));
      }
    };
    const broken = () => {
      preview.replaceChildren(sentence(editor, "no-preview"));
      if (!isBroken) {
        isBroken = true;
        renew();
      }
    };
    preview.setAttribute("tabindex", "0");
    box.addEventListener("markdownx.update", () => {
      if (preview.querySelector("[data-preview]")) {
        isBroken = false;
      } else {
        broken();
      }
    });
    box.addEventListener("markdownx.updateError", broken);
    // Whoever comes back from another tab may have logged in there.
    window.addEventListener("focus", renew);
  }

  document.addEventListener("DOMContentLoaded", () => {
    forgetSubmitted();
    document.querySelectorAll(".markdownx").forEach((box) => {
      guardPreview(box);
      statusOf(box.querySelector("textarea"));
      offer(box.querySelector("textarea"));
    });
  });
})();
