namespace Ledger.Api.Endpoints.Cases;

/// <summary>The statuses with which recording is refused, for the OpenAPI document.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RecordingProblemsAttribute : Attribute
{
    public static int[] Statuses { get; } = [400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503];
}
