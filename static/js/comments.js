// The form of comments, fetched into the page where somebody wants it. Without this file every link
// leads to a page of its own that does the same.
(() => {
  const section = document.getElementById("comments");
  if (!section) {
    return;
  }
  const OFFLINE = "offline";
  const KEPT = ["text", "name", "email", "segment"];
  const draftKey = `comment:${location.pathname}`;

  // The document comes parsed: no text of it is ever written into this page as markup.
  function request(method, address, body = null) {
    return new Promise((resolve, reject) => {
      const sender = new XMLHttpRequest();
      sender.open(method, address);
      sender.responseType = "document";
      sender.onload = () => {
        const place = sender.response?.getElementById("comment-place");
        if (place) {
          resolve({ place, isTaken: sender.status === 200 && method === "POST" });
        } else {
          reject(new Error(String(sender.status)));
        }
      };
      sender.onerror = () => reject(new Error(OFFLINE));
      sender.send(body);
    });
  }

  const fieldsOf = (form) => KEPT.map((name) => form.elements.namedItem(name)).filter(Boolean);

  function read(form) {
    return Object.fromEntries(fieldsOf(form).map((field) => [field.name, field.value]));
  }

  function remember(form) {
    try {
      sessionStorage.setItem(draftKey, JSON.stringify(read(form)));
    } catch {
      // A browser that keeps nothing keeps the form at least.
    }
  }

  function recall() {
    try {
      return JSON.parse(sessionStorage.getItem(draftKey)) ?? {};
    } catch {
      return {};
    }
  }

  function forget() {
    try {
      sessionStorage.removeItem(draftKey);
    } catch {
      // Nothing was kept.
    }
  }

  function fill(form, typed) {
    fieldsOf(form).forEach((field) => {
      if (typed[field.name] && !field.value) {
        field.value = typed[field.name];
      }
    });
  }

  function show(place, { after, typed = {} }) {
    const old = document.getElementById("comment-place");
    const next = document.adoptNode(place);
    if (old) {
      old.remove();
    }
    after.after(next);
    const form = next.querySelector("form.comment-form");
    if (form) {
      fill(form, typed);
      form.addEventListener("input", () => remember(form));
      form.addEventListener("submit", (event) => submit(event, form));
    }
    return { next, form };
  }

  const isForAnotherPlace = (event) =>
    event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || event.button;

  async function open(event) {
    const link = event.target.closest("a.comment-open");
    if (!link || isForAnotherPlace(event)) {
      return;
    }
    event.preventDefault();
    const before = document.querySelector("#comment-place form.comment-form");
    const typed = before ? read(before) : recall();
    try {
      const { place } = await request("GET", link.href);
      const { form } = show(place, { after: link.closest(".comment, p"), typed });
      form?.elements.namedItem("text").focus();
    } catch {
      location.assign(link.href);
    }
  }

  async function submit(event, form) {
    event.preventDefault();
    const button = form.querySelector("button[type=submit]");
    const anchor = form.closest("#comment-place").previousElementSibling;
    button.disabled = true;
    try {
      const { place, isTaken } = await request("POST", form.action, new FormData(form));
      if (isTaken) {
        forget();
      }
      const shown = show(place, { after: anchor });
      const told = shown.next.querySelector("[role=alert], [role=status]:not(:empty)");
      if (told) {
        told.tabIndex = -1;
        told.focus();
      }
    } catch (error) {
      const { failed, refused } = form.dataset;
      const status = form.querySelector(".comment-status");
      status.textContent = error.message === OFFLINE ? failed : refused;
      status.scrollIntoView({ block: "nearest" });
      button.disabled = false;
    }
  }

  // What was published after this page came is only on the next one.
  function look(event) {
    const link = event.target.closest(".comment-state a");
    if (!link || isForAnotherPlace(event) || document.getElementById(link.hash.slice(1))) {
      return;
    }
    if (link.pathname === location.pathname && link.search === location.search) {
      event.preventDefault();
      location.hash = link.hash;
      location.reload();
    }
  }

  section.addEventListener("click", open);
  section.addEventListener("click", look);
})();
