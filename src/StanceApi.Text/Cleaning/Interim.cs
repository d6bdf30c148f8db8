using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using StanceApi.Text.Documents;
using StanceApi.Text.Sentences;
namespace StanceApi.Text.Cleaning { public sealed class ArticleCleaner { public CleanText Clean(Article a) {
 var t=a.Content; t=Regex.Replace(t,"(?s)^---\n.*?\n---\n",""); t=Regex.Replace(t,"(?s)<(script|style|head)[^>]*>.*?</\\1>",""); t=Regex.Replace(t,"(?s)<small.*?</small>|<figcaption.*?</figcaption>|<i>.*?</i>",""); t=Regex.Replace(t,"<br ?/?>|</?(p|div|h\\d)[^>]*>","\n\n"); t=Regex.Replace(t,"(?s)<[^>]+>",""); t=System.Net.WebUtility.HtmlDecode(t);
 if(a.Format==ArticleFormat.PlainText) t=a.Content;
 var b=ImmutableArray.CreateBuilder<Block>(); var sb=new StringBuilder();
 if(a.Format==ArticleFormat.PlainText){ var at=0; foreach(var p in Regex.Split(t,"\n\n")){ var s=t.IndexOf(p,at,StringComparison.Ordinal); at=s+p.Length; if(p.Trim().Length>0) b.Add(new Block(BlockKind.Paragraph,TextSpan.Of(t,s,at))); } return new CleanText(t,null,null,b.ToImmutable(),[]); }
 foreach(var p0 in Regex.Split(t,"\n\\s*\n")){ var p=Regex.Replace(p0,"\\s+"," ").Trim(); if(p.Length==0) continue; var k = Regex.IsMatch(p,"^(\\[.*\\]\\(|#)")?BlockKind.Title:BlockKind.Paragraph; if(sb.Length>0) sb.Append("\n\n"); var s=sb.Length; sb.Append(p); b.Add(new Block(k,new TextSpan(s,sb.Length,p))); }
 return new CleanText(sb.ToString(),null,null,b.ToImmutable(),[]); } } }
namespace StanceApi.Text.Sentences { public static class SentenceSplitter { public static ImmutableArray<Sentence> Split(CleanText c,string lang){ var o=ImmutableArray.CreateBuilder<Sentence>(); var q=Quotations.QuotedSpanFinder.Find(c); for(var i=0;i<c.Blocks.Length;i++){ var b=c.Blocks[i].Span; var s=b.Start; for(var at=b.Start;at<b.End;at++){ var inq=q.FirstOrDefault(x=>x.Covers(at)); if(inq.End>0){ at=inq.End-1; if(at>=b.End) break; if("。！？".Contains(c.Text[at-1])&&at+1<b.End&&c.Text[at+1]!='，'&&(at+1>=b.End||c.Text[inq.Start-1<0?0:inq.Start-1] is '，' or '：')) { o.Add(new Sentence(s,at+1,i,lang)); s=at+1; } continue; } if("。！？".Contains(c.Text[at])){ o.Add(new Sentence(s,at+1,i,lang)); s=at+1; } } if(s<b.End) o.Add(new Sentence(s,b.End,i,lang)); } return o.ToImmutable(); } } }
namespace StanceApi.Text.Languages { public static class LanguageDetector { public static string Detect(string t,string? l){ if(t.Any(c=>c is >='ぁ' and <='ヿ' && c!='・')) return "ja"; return t.Count(c=>c>='一')>t.Length/4? (t.Count(c=>ScriptFolding.Fold(c)!=c)>t.Length/12?"zh-Hant":"zh-Hans"):"en"; } } }
