using System.Linq.Expressions;
using StanceApi.Store.Entities;
using StanceApi.Store.Paging;

namespace StanceApi.Store.Statements;

/// <summary>A statement's place in the order of days.</summary>
internal sealed class Place
{
    public static readonly Expression<Func<StatementRow, Place>> OfStatement = s => new Place
    {
        Said = s.SaidFirst,
        Id = s.Id,
    };

    public static readonly Expression<Func<SpeakerRow, Place>> OfSpeaker = s => new Place
    {
        Said = s.SaidFirst,
        Id = s.StatementId,
    };

    public static readonly Expression<Func<StanceRow, Place>> OfStance = s => new Place
    {
        Said = s.SaidFirst,
        Id = s.StatementId,
    };

    /// <summary>First day on which it can have been said; <see cref="DateOnly.MinValue"/> when unknown.</summary>
    public DateOnly Said { get; init; }

    public long Id { get; init; }

    public SaidCursor Cursor => new(Said, Id);
}
