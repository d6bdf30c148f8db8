using FastEndpoints;
using StanceApi.Problems;

namespace StanceApi.Hosting;

/// <summary>How FastEndpoints binds, names and fails. Applied once a process: it must not depend on the host.</summary>
public static class Endpoints
{
    public static void Configure(Config config)
    {
        ArgumentNullException.ThrowIfNull(config);
        config.Endpoints.RoutePrefix = "api/v1";
        config.Endpoints.NameGenerator = c =>
            c.EndpointType.Name.Replace("Endpoint", "", StringComparison.Ordinal);
        config.Serializer.CharacterEncoding = null;
        config.Serializer.SerializerErrorsField = BindingProblems.Body;
        config.Errors.StatusCode = StatusCodes.Status422UnprocessableEntity;
        config.Errors.ContentType = Problem.MediaType;
        config.Errors.ProducesMetadataType = null;
        config.Errors.ResponseBuilder = BindingProblems.FromFailures;
        config.Binding.JsonExceptionTransformer = BindingProblems.FromJson;
        config.Binding.FailureMessage = QueryValues.Explain;
        QueryValues.AddParsers(config.Binding);
    }
}
