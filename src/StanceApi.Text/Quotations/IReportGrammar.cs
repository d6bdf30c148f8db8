using StanceApi.Text.Documents;
using StanceApi.Text.Mentions;
using StanceApi.Text.Sentences;

namespace StanceApi.Text.Quotations;

/// <summary>How languages of one word order report what somebody said. One instance reads one article in one language.</summary>
public interface IReportGrammar
{
    /// <summary>The names of persons that a block gives away.</summary>
    IEnumerable<PersonName> Names(Block block);

    /// <summary>The speaker label with which a block of a transcript begins; null for none.</summary>
    SpeakerLabel? Label(Block block, NameBook names);

    /// <summary>The mentions, the subject and the quotations of a sentence.</summary>
    /// <param name="names">The names of the whole article.</param>
    SentenceReport Read(Sentence sentence, NameBook names);
}
