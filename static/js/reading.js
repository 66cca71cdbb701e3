// What the page of an article does better with a script. Without it everything is there too: notes
// at the foot of the text, contents without a mark, modes that begin at the top.
"use strict";

const text = document.querySelector(".text");

/* Notes open where they are read, and nothing on the page moves. */

const boxes = new Map();

function boxOf(link) {
  if (boxes.has(link)) return boxes.get(link);
  const note = document.getElementById(decodeURIComponent(link.hash.slice(1)));
  if (!note) return null;
  const box = document.createElement("div");
  box.className = `note ${note.className}`;
  box.popover = "auto";
  box.tabIndex = -1;
  box.setAttribute("role", "note");
  box.setAttribute("aria-label", link.getAttribute("aria-label"));
  box.append(...note.cloneNode(true).childNodes);
  box.querySelectorAll(".footnote-back").forEach((back) => back.remove());
  box.querySelectorAll("[id]").forEach((element) => element.removeAttribute("id"));
  box.addEventListener("toggle", (event) =>
    link.setAttribute("aria-expanded", event.newState === "open"),
  );
  box.addEventListener("focusout", ({ relatedTarget: next }) => {
    if (next && !box.contains(next)) box.hidePopover();
  });
  text.append(box);
  boxes.set(link, box);
  return box;
}

function readNotesInPlace() {
  if (!text || !("popover" in HTMLElement.prototype)) return;
  let pressed = null;
  // A press outside of it closes an open note, so a second click would only open it again.
  text.addEventListener("pointerdown", (event) => {
    const link = event.target.closest('[role="doc-noteref"]');
    pressed = link && boxes.get(link)?.matches(":popover-open") ? link : null;
  });
  text.addEventListener("click", (event) => {
    const link = event.target.closest('[role="doc-noteref"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const box = boxOf(link);
    if (!box) return;
    event.preventDefault();
    if (link !== pressed) {
      box.showPopover({ source: link });
      box.focus({ preventScroll: true });
    }
    pressed = null;
  });
}

/* The contents mark the part that is being read. */

function markContents() {
  const links = [...document.querySelectorAll(".contents a")];
  const headings = links.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  if (!links.length || headings.includes(null)) return;
  let waits = false;
  const mark = () => {
    waits = false;
    const read = headings.findLastIndex(
      (heading) => heading.getBoundingClientRect().top < innerHeight / 3,
    );
    links.forEach((link, index) => {
      if (index === read) link.setAttribute("aria-current", "location");
      else link.removeAttribute("aria-current");
    });
  };
  addEventListener(
    "scroll",
    () => {
      if (!waits) requestAnimationFrame(mark);
      waits = true;
    },
    { passive: true },
  );
  mark();
}

/* Another mode begins at the paragraph that was read in this one. */

function keepThePlace() {
  const views = document.querySelector(".views");
  views?.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    const first = text.querySelector(".segment");
    if (!link || !first || first.getBoundingClientRect().top > 0) return;
    const segments = [...text.querySelectorAll(".segment")];
    link.hash = segments.find((segment) => segment.getBoundingClientRect().bottom > 0)?.id ?? "";
  });
}

/* Only what is wider than its box is a stop for the keyboard. */

function stopAtWideBoxes() {
  const sizes = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      if (target.scrollWidth > target.clientWidth) target.tabIndex = 0;
      else target.removeAttribute("tabindex");
    }
  });
  text?.querySelectorAll(".table, pre").forEach((box) => sizes.observe(box));
}

readNotesInPlace();
markContents();
keepThePlace();
stopAtWideBoxes();
