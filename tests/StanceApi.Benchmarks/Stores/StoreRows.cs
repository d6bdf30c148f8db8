using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using StanceApi.Stance.Independence;
using StanceApi.Stance.Scoring;
using StanceApi.Store.Statements;
using StanceApi.Text.Documents;

namespace StanceApi.Benchmarks.Stores;

/// <summary>Writes generated actors and articles with all that they yield.</summary>
internal sealed class StoreRows : IDisposable
{
    private const string Day = "yyyy-MM-dd";
    private const string Moment = "2026-07-01 12:00:00";

    /// <summary>Below what the store hands out itself, so that more can be added.</summary>
    private const long FirstId = 1L << 50;

    private readonly int _statements;
    private readonly GeneratedText _texts;
    private readonly SqliteConnection _connection;
    private readonly BulkTable _articleRows;
    private readonly BulkTable _statementRows;
    private readonly BulkTable _speakerRows;
    private readonly BulkTable _stanceRows;

    public StoreRows(SqliteConnection connection, int statements, GeneratedText texts)
    {
        _connection = connection;
        _statements = statements;
        _texts = texts;
        _articleRows = new BulkTable(
            connection,
            "Articles",
            "Id",
            "Title",
            "Language",
            "Publisher",
            "SourceUrl",
            "PublishedAt",
            "FetchedAt",
            "Sha256",
            "StatementCount",
            "Format",
            "Text",
            "Content"
        );
        _statementRows = new BulkTable(
            connection,
            "Statements",
            "Id",
            "ArticleId",
            "Kind",
            "Text",
            "Start",
            "Language",
            "ReportedBy",
            "SaidFirst",
            "SaidLast",
            "SaidPrecision",
            "SaidBasis",
            "Words",
            "EvidenceGroup"
        );
        _speakerRows = new BulkTable(
            connection,
            "StatementSpeakers",
            "StatementId",
            "SaidFirst",
            "ActorId",
            "Name",
            "Type",
            "Country",
            "SpeaksFor",
            "Role",
            "Confidence",
            "LinkReasons"
        );
        _stanceRows = new BulkTable(
            connection,
            "Stances",
            "StatementId",
            "SaidFirst",
            "ProposalId",
            "ProposalRevision",
            "Label",
            "Score",
            "Confidence",
            "ProbabilityFavor",
            "ProbabilityAgainst",
            "ProbabilityNeutral",
            "ProbabilityUnrelated",
            "Act",
            "Evidence",
            "ModelVersion",
            "Source",
            "ScoredAt"
        );
    }

    public void AddActors()
    {
        using var actors = new BulkTable(
            _connection,
            "Actors",
            "Id",
            "Name",
            "Type",
            "Country",
            "Origin"
        );
        using var names = new BulkTable(
            _connection,
            "ActorNames",
            "ActorId",
            "Key",
            "Language",
            "Text",
            "Origin"
        );
        for (var i = 0; i < StoreShape.Actors(_statements); i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"Speaker {i}");
            actors.Add(StoreShape.ActorId(i), name, "Person", Country(i), "Article");
            names.Add(StoreShape.ActorId(i), name.ToLowerInvariant(), "en", name, "Article");
        }
    }

    /// <summary>The articles of a range of statements.</summary>
    /// <returns>The texts to be indexed.</returns>
    public (List<(long, string)> Statements, List<(long, string)> Articles) AddArticles(
        int from,
        int to,
        Chance chance
    )
    {
        var said = new List<(long, string)>();
        var articles = new List<(long, string)>();
        for (var first = from; first < to; first += StoreShape.StatementsPerArticle)
        {
            var language = GeneratedText.Language(chance);
            var articleId = Id(first) - 1;
            var title = _texts.Statement(language, null, chance);
            var text = new StringBuilder();
            var sayings = new List<(int Number, GeneratedSaying Saying, string Words, int Start)>();
            for (var i = first; i < Math.Min(to, first + StoreShape.StatementsPerArticle); i++)
            {
                var saying = GeneratedSaying.Of(i, _statements, language, chance);
                var words = _texts.Statement(language, saying.Special, chance);
                text.Append(CultureInfo.InvariantCulture, $"Speaker {saying.Actor}: ");
                sayings.Add((i, saying, words, text.Length));
                text.Append(words).Append('\n');
            }

            AddArticle(articleId, title, language, text.ToString(), sayings.Count);
            articles.Add((articleId, $"{title}\n{text}"));
            foreach (var (number, saying, words, start) in sayings)
            {
                AddStatement(number, articleId, language, saying, words, start);
                AddStances(number, saying, words, chance);
                said.Add((Id(number), words));
            }
        }

        return (said, articles);
    }

    public void Dispose()
    {
        _articleRows.Dispose();
        _statementRows.Dispose();
        _speakerRows.Dispose();
        _stanceRows.Dispose();
    }

    private void AddArticle(long id, string title, string language, string text, int count) =>
        _articleRows.Add(
            id,
            title,
            language,
            "Example News",
            string.Create(CultureInfo.InvariantCulture, $"https://news.example/{id}"),
            Moment,
            Moment,
            id.ToString("x64", CultureInfo.InvariantCulture),
            count,
            "PlainText",
            text,
            text
        );

    private void AddStatement(
        int number,
        long articleId,
        string language,
        GeneratedSaying saying,
        string words,
        int start
    )
    {
        var first = saying.First.ToString(Day, CultureInfo.InvariantCulture);
        _statementRows.Add(
            Id(number),
            articleId,
            number % 3 == 0 ? "Direct" : "Indirect",
            words,
            start,
            language,
            "[\"Example Agency\"]",
            first,
            saying.Last.ToString(Day, CultureInfo.InvariantCulture),
            saying.Precision,
            saying.Basis,
            Wording.Of(words, language).Hash,
            Id(number)
        );
        _speakerRows.Add(
            Id(number),
            first,
            StoreShape.ActorId(saying.Actor),
            string.Create(CultureInfo.InvariantCulture, $"Speaker {saying.Actor}"),
            "Person",
            Country(saying.Actor),
            Country(saying.Actor),
            "minister",
            0.95,
            "[]"
        );
    }

    private void AddStances(int number, GeneratedSaying saying, string words, Chance chance)
    {
        var first = saying.First.ToString(Day, CultureInfo.InvariantCulture);
        for (var proposal = 0; proposal < StoreShape.Proposals; proposal++)
        {
            var isRelated = proposal == saying.Proposal;
            // Most of what an actor says goes one way.
            var side = (saying.Actor + (chance.Share() < 0.2 ? 1 : 0)) % 3;
            var label = !isRelated
                ? "Unrelated"
                : ((string[])["Favor", "Against", "Neutral"])[side];
            var confidence = 0.5 + chance.Share() / 2;
            var rest = (1 - confidence) / 3;
            _stanceRows.Add(
                Id(number),
                first,
                StoreShape.ProposalId(proposal),
                1,
                label,
                label is "Favor" ? confidence
                    : label is "Against" ? -confidence
                    : 0.0,
                confidence,
                label is "Favor" ? confidence : rest,
                label is "Against" ? confidence : rest,
                label is "Neutral" ? confidence : rest,
                label is "Unrelated" ? confidence : rest,
                isRelated ? "Endorse" : "Other",
                isRelated
                    ? EvidenceBytes.Encode([new Evidence(TextSpan.Of(words, 0, 2), 0.4)])
                    : Array.Empty<byte>(),
                "generated",
                "Model",
                Moment
            );
        }
    }

    private static long Id(int number) => FirstId + (16L * number) + 1;

    private static string Country(int actor) =>
        actor == StoreShape.FixedActors - 1
            ? StoreShape.RareCountry
            : "ARG AUS BRA CAN CHN DEU FRA GBR IDN IND ITA JPN KOR MEX PHL POL RUS TUR USA VNM".Substring(
                actor % 20 * 4,
                3
            );
}
