using StanceApi.Stance.Relevance;

namespace StanceApi.Stance.Features;

/// <summary>Splits a statement into clauses and notes what each holds.</summary>
internal static class ClauseSplitter
{
    public static (List<Clause> Clauses, int[] ClauseOf) Split(List<Token> tokens)
    {
        var clauses = new List<Clause>();
        var clauseOf = new int[tokens.Count];
        var (start, sentence) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            clauseOf[i] = clauses.Count;
            if (!tokens[i].EndsClause)
            {
                continue;
            }

            clauses.Add(
                new Clause(start, i, sentence) { IsQuestion = tokens[i].Kind is TokenKind.Question }
            );
            start = i + 1;
            sentence += tokens[i].Kind is TokenKind.SentenceEnd or TokenKind.Question ? 1 : 0;
        }

        if (start < tokens.Count || clauses.Count == 0)
        {
            clauses.Add(new Clause(start, tokens.Count, sentence));
        }

        return (clauses, clauseOf);
    }

    public static void Describe(
        List<Clause> clauses,
        int[] clauseOf,
        List<Mention> mentions,
        List<Cue> cues
    )
    {
        foreach (var mention in mentions)
        {
            clauses[clauseOf[mention.First]].HasTarget = true;
        }

        foreach (var cue in cues)
        {
            var at = clauseOf[cue.First];
            var clause = clauses[at];
            switch (cue.Class.Group)
            {
                case "contrast":
                    for (var i = at; i < clauses.Count; i++)
                    {
                        clauses[i].AfterContrast = true;
                    }

                    break;
                case "others":
                    clause.HasOthers = true;
                    break;
                case "condition":
                    clause.HasCondition = true;
                    break;
                case "concession":
                    clause.HasConcession = true;
                    break;
                case "switch":
                    clause.HasSwitch = true;
                    break;
            }
        }
    }
}
