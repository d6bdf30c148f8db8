using System.Collections.Immutable;
using StanceApi.Text.Documents;
using StanceApi.Text.Languages;
using StanceApi.Text.Mentions;
using StanceApi.Text.Sentences;
using StanceApi.Text.Tokens;

namespace StanceApi.Text.Quotations;

/// <summary>Chinese and its like: speaker, cue, words; no spaces between words.</summary>
public sealed class SubjectFirstGrammar(TokenScanner scanner, LanguageProfile profile)
    : IReportGrammar
{
    private readonly NameFinder _names = new(scanner, profile);

    public IEnumerable<PersonName> Names(Block block) => _names.Find(block);

    public SpeakerLabel? Label(Block block, NameBook names)
    {
        ArgumentNullException.ThrowIfNull(block);
        ArgumentNullException.ThrowIfNull(names);
        return new UnspacedLabelReader(scanner, profile).Read(block, names);
    }

    public SentenceReport Read(Sentence sentence, NameBook names)
    {
        ArgumentNullException.ThrowIfNull(names);
        var tokens = scanner.Scan(sentence.Start, sentence.End, profile, names.Forms);
        var mentions = new MentionFinder(scanner, names, profile).Find(tokens);
        var view = new SentenceView(scanner.Text, scanner.Quotes, sentence, tokens, mentions);
        return new SentenceReport(
            sentence,
            new SubjectFinder(view).LeadSubjects(),
            [.. mentions.Select(m => m.Mention)],
            CanReport(tokens) ? [.. new SubjectFirstQuotationFinder(view, profile).Find()] : []
        )
        {
            GoesOn = GoesOn(tokens, mentions),
            Dateline = scanner.BeginsLine(sentence.Start)
                ? new DatelineReader(scanner, profile).Read(sentence.Start, sentence.End, names)
                : null,
        };
    }

    /// <summary>Every report has a cue, a quotation or a source: without one there is nothing to look for.</summary>
    private static bool CanReport(ImmutableArray<Token> tokens)
    {
        foreach (ref readonly var token in tokens.AsSpan())
        {
            if (token.Kind is TokenKind.Cue or TokenKind.Quotation or TokenKind.According)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// 它们会…, 海峡必须…: nobody new speaks, and a thing that was just spoken of is the subject, or it is told what ought
    /// to be, which narrators leave to others.
    /// </summary>
    private static bool GoesOn(
        ImmutableArray<Token> tokens,
        ImmutableArray<(Mention Mention, int First, int Last)> mentions
    )
    {
        var (hasModal, hasAspect) = (false, false);
        foreach (ref readonly var token in tokens.AsSpan())
        {
            if (
                token.Kind is TokenKind.Quotation or TokenKind.Carrier or TokenKind.According
                || token.Note == "refuse"
            )
            {
                return false;
            }

            hasModal |= token.Value == "modal";
            hasAspect |= token.Kind == TokenKind.Aspect;
        }

        return tokens[0].Value == "thing"
            || hasModal
                && !hasAspect
                && mentions.All(m =>
                    m.Mention.Kind
                        is MentionKind.Institution
                            or MentionKind.Government
                            or MentionKind.Group
                );
    }
}
