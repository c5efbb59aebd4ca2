// Renews the element with data-renew (seconds) from the server, and the whole page once the element is gone.
const renew = async () => {
  const old = document.querySelector("[data-renew]");
  if (!old) return;
  try {
    const answer = await fetch(location.href, { credentials: "same-origin" });
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById(old.id);
      if (!fresh) return location.reload();
      old.replaceWith(fresh);
    }
  } catch {
    // The server is away for a moment; the next round asks again.
  }
  setTimeout(renew, 1000 * old.dataset.renew);
};
setTimeout(renew, 3000);
