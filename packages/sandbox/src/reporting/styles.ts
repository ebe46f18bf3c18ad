/** What every skin looks like before its own colours. */
export const BASE_CSS = `
*{box-sizing:border-box}
body{margin:0;font:14px/1.45 "Segoe UI","Noto Sans","DejaVu Sans",Arial,sans-serif;color:#1f2933;background:#f2f4f7}
header.trang{display:flex;align-items:center;gap:16px;padding:10px 20px;color:#fff;background:var(--chinh)}
header.trang h1{margin:0;font-size:17px;flex:1;text-transform:uppercase}
header.trang a{color:#fff}
main{max-width:1280px;margin:16px auto;padding:16px 20px;background:#fff;border:1px solid #d8dee6;border-radius:var(--goc,2px)}
h2{margin:0 0 4px;font-size:17px;text-align:center} .ma-bieu{margin:0 0 4px;font-weight:600}
.giua{text-align:center;margin:2px 0;font-style:italic}
.bo-loc{display:flex;flex-wrap:wrap;gap:10px 16px;align-items:end;margin:0 0 12px}
.o-loc label{display:block;font-size:12px;color:#52606d}
input,select,textarea,button{font:inherit;padding:4px 8px;border:1px solid #b6c0cc;border-radius:var(--goc,2px);background:#fff;color:inherit}
textarea{width:100%;min-height:72px}
button,input[type=submit],a.nut{display:inline-block;padding:6px 14px;border:1px solid var(--chinh);background:#fff;color:var(--chinh);cursor:pointer;text-decoration:none;border-radius:var(--goc,2px)}
button.chinh,input.chinh,a.chinh{background:var(--chinh);color:#fff}
table.luoi{width:100%;border-collapse:collapse;margin:10px 0;background:#fff}
table.luoi th,table.luoi td{border:1px solid #b9c3ce;padding:4px 6px}
table.luoi th,tr.dau td{background:var(--nhat);text-align:center;font-weight:600}
tr.so-cot th,tr.so-cot td{font-weight:400;font-style:italic;text-align:center;background:#f8fafc}
td.so{text-align:right} td.trai{text-align:left;min-width:150px}
table.luoi input{width:100%;min-width:56px;text-align:right;padding:3px 5px}
td.trai input{text-align:left!important}
input[readonly],input:disabled{background:#eef1f5;color:#52606d}
tr.tong td{font-weight:700;background:#fbf7e8} tr.nhom td{background:#eef5ee}
ul.thong-bao{list-style:none;margin:0 0 12px;padding:0} ul.thong-bao li{margin:4px 0;padding:8px 12px;border-left:4px solid}
li.error{background:#fdecea;border-color:#c62828;color:#8e1b1b} li.warning{background:#fff7e0;border-color:#e0a100;color:#6b4e00}
li.success{background:#e9f6ec;border-color:#2e7d32;color:#1d5722}
.cong-cu{display:flex;flex-wrap:wrap;gap:8px;margin:12px 0} .phan-trang{display:flex;gap:6px;margin:10px 0}
.phan-trang a,.phan-trang b{padding:3px 9px;border:1px solid #b9c3ce;text-decoration:none;color:inherit} .phan-trang b{background:var(--nhat)}
.tt-submitted{color:#1d5722;font-weight:600}.tt-returned,.tt-overdue{color:#b3261e;font-weight:600}.tt-draft,.tt-pending{color:#8a5a00}.tt-closed{color:#6b7785}
footer.trang{text-align:center;color:#6b7785;font-size:12px;margin:16px}
`;

/** The login pages of the identity provider. */
export const IDENTITY_CSS = `
*{box-sizing:border-box} body{margin:0;min-height:100vh;display:grid;place-items:center;background:#e9eef6;font:15px/1.5 "Segoe UI","Noto Sans","DejaVu Sans",Arial,sans-serif;color:#1f2933}
.khung{width:380px;padding:28px;background:#fff;border-radius:8px;box-shadow:0 4px 24px #0f2b5024}
h1{margin:0 0 4px;font-size:22px;color:#b3261e} h2{margin:0 0 16px;font-size:15px;font-weight:400;color:#52606d}
label{display:block;margin-top:12px;font-weight:600} label.ngang{font-weight:400}
input[type=text],input[type=password]{width:100%;margin-top:4px;padding:9px 10px;font:inherit;border:1px solid #b6c0cc;border-radius:4px}
button{width:100%;margin-top:18px;padding:10px;font:inherit;font-weight:600;color:#fff;background:#b3261e;border:0;border-radius:4px;cursor:pointer}
.loi{padding:8px 12px;background:#fdecea;color:#8e1b1b;border-radius:4px} .khac{margin-top:16px;font-size:13px;text-align:center}
img{display:block;margin-top:8px;border:1px solid #d8dee6}
`;
