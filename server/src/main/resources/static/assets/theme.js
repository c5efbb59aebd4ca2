// Changes the theme without loading the page again. Without this script the links of the menu do the same from the server.
document.addEventListener("click", event => {
  const link = event.target.closest("[data-theme-choice]");
  if (!link) return;
  event.preventDefault();
  const choice = link.dataset.themeChoice;
  if (choice === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = choice;
  fetch(link.href, { method: "HEAD", credentials: "same-origin" });
  link.closest("details").open = false;
});
