/** Rules of the page beside its colours. */
export const PAGE_STYLE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-padding-top:76px}
body{margin:0;background:var(--stratmap-page);color:var(--stratmap-ink);font-size:15px;line-height:1.5;font-variant-numeric:tabular-nums}
#page{max-width:1180px;margin:0 auto;padding:0 28px 48px}
h1{font-size:27px;line-height:1.25;margin:34px 0 4px;letter-spacing:-.01em;overflow-wrap:anywhere;text-wrap:balance}
h2{font-size:20px;line-height:1.3;margin:0 0 12px}
h3{font-size:17px;line-height:1.35;margin:0}
h3.sub{margin:24px 0 10px}
h4{font-size:15px;line-height:1.4;margin:0}
.ask{font-size:13px;line-height:1.4;margin:14px 0 2px;color:var(--stratmap-muted)}
.why-total{grid-column:1/-1}
.why-total .prose{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr));gap:0 44px}
p{margin:0 0 8px}
h2,h3,h4,p,li,dd,td,th,figcaption,summary,label,output{overflow-wrap:anywhere}
a{color:var(--stratmap-ink);text-decoration-color:var(--stratmap-border);text-underline-offset:3px}
a:hover{text-decoration-color:currentColor}
:focus-visible{outline:3px solid var(--stratmap-focus);outline-offset:2px;border-radius:3px}
[tabindex="-1"]:focus{outline:none}
.quiet,.purpose,.when{color:var(--stratmap-muted)}
.purpose{max-width:72ch;margin-bottom:4px}
.when{font-weight:700}
.flag{display:inline-block;margin-left:8px;padding:1px 10px;border-radius:11px;background:var(--stratmap-watch-tint);color:var(--stratmap-watch-mark);font-weight:400}
.keys{max-width:88ch}
.sr{position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:8px;top:-60px;z-index:9;padding:8px 14px;background:var(--stratmap-page);border:2px solid var(--stratmap-focus);border-radius:6px}
.skip:focus{top:8px}
.nowrap{white-space:nowrap}
svg{stroke-linejoin:round}
[class^=s-]{fill:none}
.glyph{width:15px;height:15px;vertical-align:-2px;flex:none}
.way-up .glyph{transform:rotate(-45deg)}
.way-down .glyph{transform:rotate(45deg)}
.facts .glyph{width:13px;height:13px}
nav ul{display:flex;flex-wrap:wrap;gap:2px 20px;list-style:none;margin:10px 0 0;padding:0}
nav a{display:inline-block;padding:5px 0;color:var(--stratmap-muted)}
section{margin-top:40px}
.bar{position:sticky;top:0;z-index:5;margin:14px -28px 0;padding:9px 28px;background:var(--stratmap-page);border-bottom:1px solid var(--stratmap-rule)}
.controls{display:flex;flex-wrap:wrap;gap:8px 18px;align-items:center;margin:0}
.field{display:inline-flex;align-items:center;gap:7px}
.field label{font-size:13px;color:var(--stratmap-muted)}
.steps{display:inline-flex;align-items:center;gap:6px}
select,button{font-size:14px;line-height:1.3;min-height:32px;color:var(--stratmap-ink);background:var(--stratmap-page);border:1px solid var(--stratmap-border);border-radius:6px;padding:5px 10px;max-width:100%}
select{max-width:230px}
button{cursor:pointer}
button:hover:not(:disabled),select:hover{border-color:var(--stratmap-ink)}
button:disabled{color:var(--stratmap-border);cursor:default}
.step{width:32px;padding:5px 0;text-align:center}
#part-summary{display:grid;grid-template-columns:repeat(6,1fr);gap:14px}
.card{grid-column:span 2;min-width:0;padding:14px 16px;border:1px solid var(--stratmap-rule);border-radius:10px}
.card h3{font-size:13px;color:var(--stratmap-muted);margin-bottom:6px}
.card p{margin:0 0 3px}
.card.moved{grid-column:span 4}
.big{display:flex;flex-wrap:wrap;align-items:center;gap:4px 10px}
.figure{font-size:34px;line-height:1.15;font-weight:700;letter-spacing:-.02em}
.spark svg{width:150px;height:auto;margin:3px 0}
.badge{display:inline-flex;vertical-align:middle;align-items:center;gap:5px;padding:1px 9px 1px 5px;border-radius:11px;font-size:13px;line-height:20px;white-space:nowrap;font-weight:400}
.pill{display:inline-block;min-width:46px;padding:0 7px;border-radius:10px;text-align:center;font-weight:700}
.was{color:var(--stratmap-muted);font-size:13px;white-space:nowrap}
.points{font-weight:700}
.change{white-space:nowrap}
.change .glyph{margin-right:3px}
.rows{list-style:none;margin:0;padding:0}
.rows li{display:flex;justify-content:space-between;gap:12px;padding:4px 0}
.rows li+li{border-top:1px solid var(--stratmap-band1)}
.rows .what{display:flex;gap:7px;align-items:flex-start;min-width:0}
.rows .what .glyph{margin-top:4px}
.rows .num{display:flex;gap:10px;white-space:nowrap}
.rows .change{min-width:50px;text-align:right}
.num{text-align:right}
.wide,.map-wide,.map-narrow{position:relative;overflow-x:auto;max-width:100%}
.map-narrow{margin:0 -14px}
.map-wide svg,.map-narrow svg{display:block;max-width:100%;height:auto;margin:0 auto}
.map-narrow{display:none}
.sm-item,.sm-link{transition:opacity .12s}
.sm-item.off{opacity:.28}
.sm-link.off{opacity:.1}
.sm-link.on>path.s-link:not([transform]),.sm-link.on>path.s-negative:not([transform]){stroke-width:4px}
.sm-box{text-decoration:none}
.sm-box:focus,.sm-box:focus-visible{outline:none}
.sm-box:focus-visible .sm-frame{stroke:var(--stratmap-focus);stroke-width:3.5px}
.sm-box:hover .sm-frame{stroke:var(--stratmap-ink)}
.twin{margin-top:10px}
summary{cursor:pointer;padding:3px 0;color:var(--stratmap-muted)}
.twin ul{margin:4px 0;padding-left:20px}
.twin .advice{margin:0;padding:0}
td a,th a,.rows a,.facts a{text-decoration-color:var(--stratmap-rule)}
table{border-collapse:collapse;width:100%}
th,td{padding:6px 10px;vertical-align:middle;text-align:left;font-weight:400}
th.num,td.num{text-align:right;white-space:nowrap;overflow-wrap:break-word}
thead th{font-size:13px;color:var(--stratmap-muted);border-bottom:1.5px solid var(--stratmap-border);vertical-align:bottom;padding-bottom:5px}
tbody tr{border-bottom:1px solid var(--stratmap-band1)}
tbody th,tbody td{break-inside:avoid}
.group th,.group td{padding-top:20px;font-weight:700;border-bottom:1px solid var(--stratmap-rule)}
.group th{font-size:16px}
.group .change{font-weight:400}
.objective th,.objective td{background:var(--stratmap-band0)}
.objective th{font-weight:700}
.objective .points{font-weight:700}
tr.indicator th{padding-left:35px}
tr.indicator .points{font-weight:400}
tr.indicator th{min-width:190px}
.role{color:var(--stratmap-muted)}
th .role .glyph{vertical-align:-4px}
th .role{display:inline-block;width:21px;margin-left:-21px}
td.num .badge{margin-left:7px;min-width:96px}
.card-table .points,.card-table .change{vertical-align:middle}
td.past svg,td.graph svg{display:block}
td.graph{width:206px}
td.past{width:120px}
tr.moved .value{font-weight:700;color:var(--stratmap-focus)}
.desk{display:grid;grid-template-columns:minmax(0,1fr) 330px;gap:30px;align-items:start}
.desk aside{position:sticky;top:76px;padding:16px;border:1px solid var(--stratmap-rule);border-radius:10px}
.desk aside h3{font-size:13px;color:var(--stratmap-muted)}
.desk aside h4{font-size:13px;margin:12px 0 2px;color:var(--stratmap-muted)}
#reset{margin-top:14px}
.dial{border-bottom:1px solid var(--stratmap-band1)}
.dial summary{display:flex;justify-content:space-between;gap:16px;padding:8px 4px;color:var(--stratmap-ink)}
.dial summary>span{min-width:0}
.dial summary>.num{min-width:min-content}
.dial summary::marker{content:""}
.dial summary::-webkit-details-marker{display:none}
.dial summary>span:first-child::before{content:"\\25B8";display:inline-block;width:18px;text-indent:0;color:var(--stratmap-muted)}
.dial[open] summary>span:first-child::before{content:"\\25BE"}
.slider{display:grid;grid-template-columns:minmax(0,1fr) fit-content(50%);gap:0 14px;padding:4px 4px 8px 22px;font-size:14px}
.slider output{text-align:right;font-weight:700}
.slider input{grid-column:1/-1;width:100%;height:26px;margin:0;accent-color:var(--stratmap-focus)}
.detail{margin-top:26px;padding-top:20px;border-top:1.5px solid var(--stratmap-border)}
.detail:first-child{margin-top:0}
.detail>header,section.indicator>header{display:flex;flex-wrap:wrap;align-items:baseline;gap:2px 14px}
.detail>header h3{font-size:19px}
.score{display:inline-flex;align-items:center;gap:9px;margin:0}
.detail>header .points{font-size:19px}
.rule{flex:1 0 100%;margin:0;font-size:13px;font-weight:400;color:var(--stratmap-muted)}
.lede{max-width:78ch}
section.indicator{margin:22px 0 0;padding:14px 18px 16px;border:1px solid var(--stratmap-rule);border-radius:10px}
.indicator>header .role{align-self:center;font-size:13px}
.dial summary>span:first-child{padding-left:18px;text-indent:-18px}
.two{display:grid;grid-template-columns:minmax(0,620px) minmax(0,1fr);gap:8px 28px;margin-top:8px}
figure{margin:0;min-width:0}
figure svg{display:block;max-width:100%;height:auto}
.facts{display:grid;grid-template-columns:repeat(auto-fill,minmax(150px,1fr));gap:7px 18px;margin:6px 0}
.two .facts{grid-template-columns:repeat(auto-fill,minmax(104px,1fr))}
.facts a{display:inline-block}
.facts dt{font-size:13px;color:var(--stratmap-muted)}
.facts dd{margin:0}
.facts .long{grid-column:1/-1}
.facts .glyph{margin-right:4px}
code{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"Liberation Mono",monospace;font-size:13px}
.prose>div{max-width:78ch}
.detail>.prose{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,340px),1fr));gap:0 44px}
.prose .ask{margin-top:10px}
.prose .quiet{grid-column:1}
.prose p{margin-bottom:5px}
.again{margin:12px 0 0}
.numbers{width:auto;min-width:min(320px,100%);font-size:13px}
.numbers .num{white-space:normal;overflow-wrap:anywhere}
.numbers th,.numbers td{padding:3px 14px 3px 0}
.members{width:auto;min-width:min(620px,100%);margin:14px 0 6px}
.members caption{padding:0 10px 2px;text-align:left;font-weight:700}
.members tbody th{min-width:130px}
.members tbody th,.members td{vertical-align:top}
.members .num{white-space:normal;overflow-wrap:anywhere}
.members.few{min-width:min(360px,100%);margin:2px 0 6px}
.cases{display:block;white-space:normal;font-size:13px;font-weight:400;color:var(--stratmap-muted)}
.weakest{display:inline-block;margin-left:4px;padding:0 8px;border:1px solid var(--stratmap-border);border-radius:10px;font-size:13px;line-height:18px;color:var(--stratmap-muted)}
.advice{list-style:none;margin:0;padding:0}
.advice li{display:grid;grid-template-columns:92px minmax(0,1fr);gap:14px;padding:10px 0;border-bottom:1px solid var(--stratmap-band1)}
.advice p{margin:0 0 4px;max-width:90ch}
.advice a{text-decoration-color:var(--stratmap-rule)}
.advice .badge{justify-self:start;align-self:start}
.list th,.list td{vertical-align:top;overflow-wrap:break-word}
.list tbody th{font-weight:700;min-width:150px}
footer{margin-top:44px;padding-top:12px;border-top:1px solid var(--stratmap-rule);font-size:13px;color:var(--stratmap-muted)}
@media (hover:none){.keys{display:none}}
@media screen and (max-width:1000px){
#part-summary{grid-template-columns:repeat(2,1fr)}
.card,.card.moved{grid-column:span 1}
.card.total{grid-column:span 2}
.two,.desk{grid-template-columns:minmax(0,1fr)}
.desk aside{position:static;order:-1}
.past{display:none}
}
@media screen and (max-width:900px){
.graph{display:none}
.members td.num .badge{min-width:0}
.cases .nowrap{white-space:normal}
}
@media screen and (max-width:640px){
#page{padding:0 16px 32px}
.bar{position:static;margin:12px -16px 0;padding:9px 16px}
h1{font-size:23px;margin-top:22px}
#part-summary{grid-template-columns:minmax(0,1fr)}
.card.total{grid-column:span 1}
.aim,.move{display:none}
th,td{padding:6px 4px}
tr.indicator th{min-width:0;padding-left:25px}
.group th{font-size:15px}
td.num{white-space:normal}
figure svg{max-width:none;width:520px;direction:ltr}
figure .wide{direction:rtl}
td.num .badge{min-width:0}
.card-table .points{display:block}
.field{flex:1 1 100%;min-width:0}
.steps{flex:1 1 100%}
.field label{flex:0 0 92px}
.field select{flex:1;max-width:none;min-width:0}
.steps .field{flex:1}
.steps .field label{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
section.indicator{padding:12px}
.advice li{grid-template-columns:minmax(0,1fr);gap:4px}
.members caption{padding:0 4px 2px}
.members:not(.few) thead{position:absolute;clip-path:inset(50%)}
.members:not(.few) tbody{display:block;border-top:1.5px solid var(--stratmap-border)}
.members:not(.few) tr{display:flex;flex-wrap:wrap;gap:0 12px;padding:6px 4px}
.members:not(.few) tbody :is(th,td){padding:1px 0;min-width:0}
.members:not(.few) tbody th{flex:1 0 100%}
.members:not(.few) .value{display:contents;text-align:left}
.members .n{flex:1}
.members .has{order:1}
.members:not(.few) tbody tr::after{content:"";order:1;flex:0 0 100%}
.members .between{order:2;font-size:13px;color:var(--stratmap-muted)}
.members .between::before{content:attr(data-of) ": "}
.members .cases{order:3;flex:0 0 100%}
.members .nil{display:none}
.list thead{display:none}
.list tr{display:block;padding:8px 0}
.list tbody th,.list td{display:block;padding:1px 4px}
.list td::before{content:attr(data-of) ": ";color:var(--stratmap-muted)}
:root.live .map-wide{display:none}
:root.live .map-narrow{display:block}
}
@media (prefers-reduced-motion:reduce){*{transition:none!important;scroll-behavior:auto!important}}
@media (forced-colors:active){
.card,section.indicator,.desk aside{border-color:CanvasText}
.badge,.pill{border:1px solid CanvasText}
.sm-box:hover .sm-frame{stroke:Highlight}
.f-range0,.f-range1,.f-range2,figure [class$=-tint]{stroke:GrayText;stroke-width:1px}
}
@page{margin:13mm}
@media print{
body{font-size:10pt}
#page{max-width:none;padding:0}
.bar,nav,.skip,.keys,#what-if,footer,.advice+.twin>summary{display:none}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
h1{margin-top:0}
section{margin-top:20px}
h2,h3,h4,h5,header,dt{break-after:avoid}
p{orphans:3;widows:3}
.card,figure,tr,section.indicator,.advice li,.map-wide,.facts>div,.prose>div{break-inside:avoid}
section.indicator{padding:8px 12px;margin-top:12px}
.wide,.map-wide{overflow:visible}
:root.live .map-wide{display:block}
:root.live .map-narrow{display:none}
figure .twin,.counts{display:none}
.map-wide svg{max-height:235mm;margin:0 auto}
thead{display:table-header-group}
a{text-decoration:none}
#part-summary{grid-template-columns:repeat(6,1fr);gap:8px}
.card,.card.total{grid-column:span 2}
.card.moved{grid-column:span 4}
.two{grid-template-columns:minmax(0,1fr)}
figure svg{width:140mm}
.facts .long{grid-column:span 2}
.card-table td.past svg{width:22mm;height:auto}
.card-table td.graph svg{width:36mm;height:auto}
.card-table td.past,.card-table td.graph{width:auto}
table{font-size:10pt}
.card-table,.list{font-size:8.5pt}
th,td{padding:4px 5px}
.group th{font-size:10pt}
.group th,.group td{padding-top:12px}
tr.indicator th{min-width:0;padding-left:25px}
td.num .badge{min-width:0;margin-left:3px;padding:0 6px 0 3px;font-size:8pt;line-height:16px}
.list tbody th{min-width:0}
.list .nowrap{white-space:normal}
.card{padding:8px 12px}
.rows li{padding:2px 0}
.why-total{font-size:9.5pt}
#map .twin{font-size:9pt;line-height:1.4}
#map .twin ul{margin:2px 0}
details::details-content{content-visibility:visible;block-size:auto}
.prose>div,.lede,.advice p{max-width:none}
*{-webkit-print-color-adjust:exact;print-color-adjust:exact}
}
@media print and (orientation:landscape){
#map .twin>ul{columns:2;column-gap:10mm}
.why-total{font-size:9pt;line-height:1.4}
#summary{margin-top:10px}
.two{grid-template-columns:150mm minmax(0,1fr)}.map-wide svg{max-height:150mm}.card-table td.past svg{width:27mm}.card-table td.graph svg{width:48mm}}
`;
