using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Features;

/// <summary>A clause of a statement: a run of tokens between marks. What it holds decides how its cues are read.</summary>
internal sealed class Clause(int first, int last, int sentence)
{
    public int First { get; } = first;
    public int Last { get; } = last;
    public int Sentence { get; } = sentence;
    public bool IsQuestion { get; set; }
    public bool AfterContrast { get; set; }
    public bool HasTarget { get; set; }
    public bool HasOthers { get; set; }
    public bool HasCondition { get; set; }
    public bool HasConcession { get; set; }
    public bool HasSwitch { get; set; }

    /// <summary>Found at the first use, by <see cref="ClauseRoles"/>.</summary>
    public ulong[]? Roles { get; set; }
}

/// <summary>A text read against a proposal: its tokens, where it mentions the proposal, its cues, its clauses.</summary>
internal sealed record StatementReading(
    string Language,
    List<Token> Tokens,
    List<Mention> Mentions,
    List<Cue> Cues,
    List<Clause> Clauses,
    int[] ClauseOf
)
{
    private Symbol[]? _skeleton;

    public Symbol[] Skeleton => _skeleton ??= Features.Skeleton.Of(this);
}
