using Ledger.Domain.Cases;
using Ledger.Projections.Search;
using NodaTime;

namespace Ledger.Api.Web.Cases;

/// <summary>One page of the cases a visitor may see.</summary>
/// <param name="Cases">The cases, the newest first.</param>
/// <param name="Next">The last case of the page; null where there are no more.</param>
/// <param name="Position">The position of the record at which the list stands.</param>
public sealed record CaseList(IReadOnlyList<CaseLine> Cases, CaseMark? Next, long Position);

/// <summary>One case in the list.</summary>
/// <param name="Id">The case.</param>
/// <param name="Number">The case number for people, where the case has one.</param>
/// <param name="Stage">How far the journey has come.</param>
/// <param name="Authority">The authority that last took custody, by code.</param>
/// <param name="Entries">How many entries the docket has.</param>
/// <param name="LastRecordedAt">When the last one was recorded.</param>
public sealed record CaseLine(CaseId Id, string? Number, Stage Stage, string? Authority, long Entries, Instant LastRecordedAt);
