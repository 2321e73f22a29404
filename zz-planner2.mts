import { readFileSync, existsSync } from 'node:fs'
import { batchingInstance } from '#bench/planning/batching-instances'
import { searchBatches } from '#domain/batching/batch-search'
const rows=readFileSync('/work/shared/bench-data/batching/reference.csv','utf8').trim().split('\n').slice(1).map(l=>l.split(','))
const EV=Number(process.argv[2]??1e6), EVERY=Number(process.argv[3]??10)
const P={t0:0.03,t1:0.002,rp:0.005,k:40,over:0.2,pen:1,grow:9,...JSON.parse(process.argv[4]??'{}')}
function rng(seed:number){let s=seed|0;return()=>{s=(s+0x6d2b79f5)|0;let t=Math.imul(s^(s>>>15),1|s);t=(t+Math.imul(t^(t>>>7),61|t))^t;return((t^(t>>>14))>>>0)/4294967296}}
const agg:any={}; let k=0
for(const [set,file,,,policy,proved,ub] of rows){ if(policy!=='optimal'||set==='BAHCECI_ONCAN')continue; const base=file!.split('/').pop()!; 
  const p= set==='MUTER_ONCAN'?'/tmp/bdg/Muter/'+base : file!.includes('Instances_uniform')? '/tmp/bdg/HennWaescher/'+(file!.includes('Largest')?'uniform_Largest_Gap/':'uniform_S-Shape/')+base : ''
  if(!p||!existsSync(p))continue; if(process.env.SET&&!set.startsWith(process.env.SET))continue; if(k++%EVERY)continue
  const a=batchingInstance(p); const t=process.cpuUsage().user/1000; const r=searchBatches(a,{evaluations:EV,random:rng(1)},P); const s=(process.cpuUsage().user/1000-t)/1000
  const v= set==='MUTER_ONCAN'? Math.round(r.lengthMm/10): r.lengthMm/10
  if(process.env.SHOW)console.log((a.orders.reduce((s,o)=>s+o.size,0)/a.capacity).toFixed(2),r.walks.length,file,a.orders.length,a.capacity,proved,v,r.first/10,ub,s.toFixed(2),r.moves)
  const U=Number(ub); const g=v/U-1; const key=set+(proved==='1'?' proved':' open')+(process.env.CAP?' '+a.capacity:''); const x=agg[key]??={n:0,g:0,max:-9,cw:0,s:0,above:0,it:0}; x.n++;x.g+=g;x.max=Math.max(x.max,g);x.cw+=r.first/10/U-1;x.s+=s; x.it+=r.moves; if(g>1e-9)x.above++
}
for(const key in agg){const x=agg[key];console.log(key,x.n,'gap',(x.g/x.n*100).toFixed(3),'max',(x.max*100).toFixed(2),'cw',(x.cw/x.n*100).toFixed(2),'s',(x.s/x.n).toFixed(2),'above',x.above,'moves',(x.it/x.n/1e6).toFixed(2))}
