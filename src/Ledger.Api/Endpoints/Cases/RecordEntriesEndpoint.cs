using Wolverine.Http;

namespace Ledger.Api.Endpoints.Cases;

/// <summary>Records entries on an open case.</summary>
public static class RecordEntriesEndpoint
{
    /// <summary>All entries are recorded, or none.</summary>
    [WolverinePost("/cases/{caseId}/entries"), Tags("Recording"), EndpointSummary("Record entries / Registrar asientos")]
    public static Task<IResult> Post(Guid caseId, HttpContext http) => RecordingRequest.AnswerAsync(http, caseId);
}
