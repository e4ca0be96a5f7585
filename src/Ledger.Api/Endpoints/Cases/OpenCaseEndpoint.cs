using Wolverine.Http;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>Opens a case with its first entries.</summary>
public static class OpenCaseEndpoint
{
    /// <summary>All entries are recorded, or none.</summary>
    [WolverinePost("/cases"), Tags("Recording"), EndpointSummary("Open a case / Abrir un caso")]
    public static Task<IResult> Post(HttpContext http) => RecordingRequest.AnswerAsync(http, caseId: null);
}
