using System.Text.Json;
using FluentValidation.Results;

namespace StanceApi.Problems;

/// <summary>Words the errors of reading a request: JSON, query parameters, validators.</summary>
public static class BindingProblems
{
    /// <summary>The field under which an error of the body as a whole is reported.</summary>
    public const string Body = "body";

    /// <summary>A JSON error as a message at its field.</summary>
    public static ValidationFailure FromJson(JsonException exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var path = exception.Path is null or "$"
            ? Body
            : exception.Path.TrimStart('$').TrimStart('.');
        return new ValidationFailure(path, JsonMessage(exception));
    }

    /// <summary>The answer to a request that could not be read or that breaks rules.</summary>
    public static ProblemResponse FromFailures(
        IReadOnlyList<ValidationFailure> failures,
        HttpContext context,
        int status
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        // Rules on a body are 422; whatever is wrong with an address is 400.
        var hasBody =
            !HttpMethods.IsGet(context.Request.Method)
            && !HttpMethods.IsDelete(context.Request.Method);
        // What breaks a rule carries the rule's code; what has none could not be read at all.
        var isRule = failures.All(f => f.ErrorCode is not null);
        var kind =
            status == 422 && hasBody && isRule
                ? ProblemKinds.Validation
                : ProblemKinds.MalformedRequest;
        context.Response.StatusCode = kind.Status;
        var errors = failures
            .GroupBy(f => f.PropertyName, StringComparer.Ordinal)
            .ToDictionary(
                g => g.Key,
                g => g.Select(f => f.ErrorMessage).Distinct(StringComparer.Ordinal).ToArray(),
                StringComparer.Ordinal
            );
        var (field, messages) = errors.First();
        var more = errors.Count > 1 ? $" ({errors.Count - 1} more in errors)" : "";
        return new Problem(kind, $"{field}: {messages[0]}{more}") { Errors = errors }.ToResponse(
            context
        );
    }

    private static string JsonMessage(JsonException exception)
    {
        var at = exception.LineNumber is { } line
            ? $" (line {line + 1}, byte {exception.BytePositionInLine + 1})"
            : "";
        var message = exception.Message;
        if (message.Contains("does not contain any JSON tokens", StringComparison.Ordinal))
        {
            return "The body is empty; send a JSON object.";
        }
        if (exception.InnerException is InvalidOperationException)
        {
            return $"The text is not valid UTF-8{at}; send JSON in UTF-8.";
        }
        if (message.Contains("could not be converted to", StringComparison.Ordinal))
        {
            return $"The value has the wrong type{at}; see /swagger for what goes here.";
        }
        var end = message.IndexOf(" Path: ", StringComparison.Ordinal);
        var text = end < 0 ? message : message[..end];
        return $"{text.TrimEnd('.')}{at}.";
    }
}
