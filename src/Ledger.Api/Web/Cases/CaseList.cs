using Ledger.Domain.Cases;
using NodaTime;

namespace Ledger.Api.Web.Cases;

/// <summary>One page of the cases a visitor may see.</summary>
/// <param name="Cases">The cases, the newest first.</param>
/// <param name="Next">Where the next page begins; null on the last one.</param>
public sealed record CaseList(IReadOnlyList<CaseLine> Cases, string? Next);

/// <summary>One case in the list.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">The case number for people, where the case has one.</param>
/// <param name="Stage">How far the journey has come.</param>
/// <param name="Authority">The authority that holds or lodges the child, by code.</param>
/// <param name="Entries">How many entries the docket has.</param>
/// <param name="LastRecordedAt">When the last one was recorded.</param>
public sealed record CaseLine(CaseId Id, string? Number, Stage Stage, string? Authority, long Entries, Instant LastRecordedAt);
