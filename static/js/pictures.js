// A picture opens large above its page. Without a script its link leads to a page that shows it.
"use strict";

const frame = document.getElementById("enlarged");

function enlarge(link) {
  const dialog = frame.content.firstElementChild.cloneNode(true);
  const picture = link.querySelector("picture").cloneNode(true);
  for (const source of picture.querySelectorAll("source")) source.sizes = "100vw";
  const image = picture.querySelector("img");
  image.loading = "eager";
  dialog.setAttribute("aria-label", image.alt || link.getAttribute("aria-label"));
  const caption = link.closest("figure")?.querySelector("figcaption");
  dialog.querySelector(".enlarged-picture").append(picture);
  if (caption) dialog.querySelector(".enlarged-words").append(...caption.cloneNode(true).childNodes);
  dialog.querySelector(".enlarged-page").href = link.href;
  dialog.addEventListener("click", (event) => {
    if (!event.target.closest("a")) dialog.close();
  });
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.zoom");
  const wantsAnotherPlace = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (!link || !frame || event.defaultPrevented || wantsAnotherPlace) return;
  event.preventDefault();
  enlarge(link);
});
