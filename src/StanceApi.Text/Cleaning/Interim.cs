#pragma warning disable
using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using StanceApi.Text.Documents;
using StanceApi.Text.Sentences;

namespace StanceApi.Text.Sentences
{
    public static class SentenceSplitter
    {
        public static ImmutableArray<Sentence> Split(CleanText c, string lang)
        {
            var o = ImmutableArray.CreateBuilder<Sentence>();
            var q = Quotations.QuotedSpanFinder.Find(c);
            for (var i = 0; i < c.Blocks.Length; i++)
            {
                var b = c.Blocks[i].Span;
                var s = b.Start;
                for (var at = b.Start; at < b.End; at++)
                {
                    var inq = q.FirstOrDefault(x => x.Covers(at));
                    if (inq.End > 0)
                    {
                        at = inq.End - 1;
                        if (at >= b.End)
                            break;
                        if (
                            "。！？".Contains(c.Text[at - 1])
                            && at + 1 < b.End
                            && c.Text[at + 1] != '，'
                            && (
                                at + 1 >= b.End
                                || c.Text[inq.Start - 1 < 0 ? 0 : inq.Start - 1] is '，' or '：'
                            )
                        )
                        {
                            o.Add(new Sentence(s, at + 1, i, lang));
                            s = at + 1;
                        }
                        continue;
                    }
                    if ("。！？".Contains(c.Text[at]))
                    {
                        o.Add(new Sentence(s, at + 1, i, lang));
                        s = at + 1;
                    }
                }
                if (s < b.End)
                    o.Add(new Sentence(s, b.End, i, lang));
            }
            return o.ToImmutable();
        }
    }
}

namespace StanceApi.Text.Languages
{
    public static class LanguageDetector
    {
        public static string Detect(string t, string? l)
        {
            if (t.Any(c => c is >= 'ぁ' and <= 'ヿ' && c != '・'))
                return "ja";
            return t.Count(c => c >= '一') > t.Length / 4
                ? (t.Count(c => ScriptFolding.Fold(c) != c) > t.Length / 12 ? "zh-Hant" : "zh-Hans")
                : "en";
        }
    }
}
