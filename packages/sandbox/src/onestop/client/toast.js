/** react-toastify's corner: three seconds, top right. */
export function toast(text) {
  const corner =
    document.querySelector('.Toastify') ?? document.body.appendChild(document.createElement('div'));
  corner.className = 'Toastify';
  const box = document.createElement('div');
  box.className = 'Toastify__toast Toastify__toast--error';
  box.setAttribute('role', 'alert');
  box.textContent = text;
  corner.append(box);
  setTimeout(() => box.remove(), 3_000);
}
