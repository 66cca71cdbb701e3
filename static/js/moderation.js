// The queues of comments and reports by keyboard and without reloading. Without this file every button sends a form.
(() => {
  const onward = document.querySelector("form[data-goes-on]");
  if (onward) {
    onward.requestSubmit();
    return;
  }
  const undoButton = document.getElementById("queue-undo");
  const help = document.getElementById("queue-help");
  const keys = document.getElementById("queue-keys");
  const status = document.getElementById("queue-status");
  const whole = document.querySelector(".queue-whole");
  const queue = document.getElementById("queue");
  if (!status) {
    return;
  }
  const done = [];
  let tail = Promise.resolve();
  let waiting = 0;

  const rows = () => (queue ? [...queue.querySelectorAll(".remark:not([hidden])")] : []);
  const current = () => document.activeElement.closest?.(".remark:not([hidden])");

  function say(words) {
    // The same sentence twice is two pieces of news.
    status.textContent = "";
    requestAnimationFrame(() => {
      status.textContent = words;
    });
  }

  function go(row) {
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  }

  function step(by) {
    const all = rows();
    const place = all.indexOf(current());
    go(place < 0 ? all[0] : all[place + by]);
  }

  function show(row, isShown) {
    row.hidden = !isShown;
    const section = row.closest(".queue-article");
    section.hidden = !section.querySelector(".remark:not([hidden])");
  }

  function leave(row) {
    const all = rows();
    const place = all.indexOf(row);
    show(row, false);
    go(all[place + 1] ?? all[place - 1]);
  }

  function tell(row, words) {
    const place = row.querySelector(".remark-told");
    place.textContent = words;
    place.hidden = false;
  }

  // How many still match is for the server to say: others act too.
  function recount(told) {
    if (whole && typeof told.count === "number") {
      whole.querySelector("summary").textContent = told.whole;
      whole.elements.total.value = told.count;
      whole.hidden = !told.count;
    }
  }

  // One after the other: what was pressed first is done first.
  function send(address, body) {
    waiting += 1;
    for (const name of whole ? ["back", "newest"] : []) {
      body.set(name, whole.elements[name].value);
    }
    const answer = tail.then(async () => {
      const response = await fetch(address, {
        method: "POST",
        body,
        headers: { Accept: "application/json" },
        keepalive: true,
      });
      // A form that was not filled in is answered with the sentence that says so.
      const isTold = response.ok || response.status === 400;
      if (!isTold || !response.headers.get("Content-Type")?.includes("json")) {
        throw new Error(String(response.status));
      }
      const told = await response.json();
      recount(told);
      return told;
    });
    tail = answer
      .catch(() => {})
      .then(() => {
        waiting -= 1;
      });
    return answer;
  }

  function goOnWhenEmpty() {
    if (queue && !waiting && !rows().length) {
      location.replace(queue.dataset.next);
    }
  }

  // A text that was changed stands in the row, and its forms know that it has been seen.
  function rewrite(row, told) {
    if (typeof told.text !== "string") {
      return;
    }
    row.querySelector(".remark-text").textContent = told.text;
    row.querySelectorAll("[name=version]").forEach((field) => {
      field.value = told.version;
    });
    row.querySelector(".remark-edited").hidden = !told.edited;
    const field = row.querySelector("textarea[aria-keyshortcuts=e]");
    field.value = field.defaultValue = told.text;
  }

  async function submit(form, button) {
    const row = form.closest(".remark");
    const leaves = form.hasAttribute("data-leaves");
    const body = new FormData(form, button);
    if (leaves) {
      leave(row);
    }
    // It stands in the list at once: an undo that comes before the answer means this act.
    const entry = { row, answer: send(form.action, body) };
    remember(entry);
    try {
      const told = await entry.answer;
      say(told.words);
      if (!told.act) {
        forget(entry);
        bringBack(row, told);
      } else if (!leaves) {
        row.querySelector("details").open = false;
        rewrite(row, told);
        tell(row, told.words);
        go(row);
      }
    } catch {
      forget(entry);
      bringBack(row, { words: queue.dataset.failed });
      say(queue.dataset.failed);
    }
    await tail;
    goOnWhenEmpty();
  }

  function remember(entry) {
    done.push(entry);
    undoButton.hidden = false;
  }

  function forget(entry) {
    const place = done.indexOf(entry);
    if (place >= 0) {
      done.splice(place, 1);
    }
    undoButton.hidden = !done.length;
  }

  function bringBack(row, told) {
    show(row, true);
    tell(row, told.words);
    if (told.state) {
      // Whoever decides again has been told what somebody else decided.
      row.querySelectorAll("[name=seen]").forEach((field) => {
        field.value = told.state;
      });
    }
  }

  async function undo() {
    const last = done.at(-1);
    const form = document.querySelector(".queue-last");
    if (!last && form && !waiting) {
      form.requestSubmit();
    } else if (!last) {
      say(queue?.dataset.nothing ?? "");
    } else {
      waiting += 1;
      forget(last);
      await takeBack(last);
      waiting -= 1;
      goOnWhenEmpty();
    }
  }

  async function takeBack(last) {
    const first = await last.answer.catch(() => null);
    if (!first?.act) {
      return;
    }
    const body = new FormData();
    body.set("act", first.act);
    body.set("csrfmiddlewaretoken", document.querySelector("[name=csrfmiddlewaretoken]").value);
    try {
      const told = await send(queue.dataset.undo, body);
      say(told.words);
      if (told.act) {
        rewrite(last.row, told);
        last.row.querySelector(".remark-told").hidden = true;
        show(last.row, true);
        go(last.row);
      }
    } catch {
      remember(last);
      say(queue.dataset.failed);
    }
  }

  // What a key does to a row stands at the button, the link or the field for it.
  function press(key) {
    const row = current();
    const target = row?.querySelector(`[aria-keyshortcuts="${key}"]`);
    if (!target) {
      say(row ? queue.dataset.unable : "");
    } else if (target.matches("textarea")) {
      target.closest("details").open = true;
      target.focus();
    } else {
      target.click();
    }
  }

  const KEYS = {
    j: () => step(1),
    k: () => step(-1),
    u: undo,
    "?": () => keys.showModal(),
  };
  const ON_ROWS = new Set(["a", "s", "d", "r", "e"]);
  const MOVES = new Set(["j", "k"]);

  document.addEventListener("keydown", (event) => {
    const isTyping = event.target.closest?.("input, textarea, select, [contenteditable]");
    if (event.key === "Escape" && isTyping && !event.isComposing) {
      go(current());
      return;
    }
    const isMeant = !(event.ctrlKey || event.metaKey || event.altKey || event.isComposing);
    const isOnRow = ON_ROWS.has(event.key);
    const act = isOnRow ? press : Object.hasOwn(KEYS, event.key) && KEYS[event.key];
    if (!act || !isMeant || isTyping || keys.open || (event.repeat && !MOVES.has(event.key))) {
      return;
    }
    event.preventDefault();
    act(event.key);
  });

  queue?.addEventListener("submit", (event) => {
    if (event.target.matches("[data-leaves], [data-stays]")) {
      event.preventDefault();
      submit(event.target, event.submitter);
    }
  });
  undoButton.addEventListener("click", undo);
  help.addEventListener("click", () => keys.showModal());
  help.hidden = false;
})();
