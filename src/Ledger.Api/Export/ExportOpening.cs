using Ledger.Api.Vault;
using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;

namespace Ledger.Api.Export;

/// <summary>
/// Opens the sealed fields of exported cases for one recipient. Every case goes through the access policy, and one access record a case
/// is on the record before a key is used; what leaves the process is encrypted to the recipient.
/// </summary>
/// <param name="opener">Opens.</param>
/// <param name="caller">In whose name.</param>
/// <param name="purpose">Why.</param>
/// <param name="recipient">For whom.</param>
internal sealed class ExportOpening(Opener opener, Caller caller, Purpose purpose, RecipientKey recipient)
{
    private static readonly IReadOnlyDictionary<Guid, OpenedEntry> Nothing = new Dictionary<Guid, OpenedEntry>();

    /// <summary>What the header says.</summary>
    public OpenedFor Header { get; } = new(purpose, caller.Role, recipient.Fingerprint);

    /// <summary>Fields that were opened.</summary>
    public long Opened { get; private set; }

    /// <summary>Fields that the policy or the vault withheld.</summary>
    public long Withheld { get; private set; }

    /// <summary>The disclosures of a case by entry.</summary>
    public async Task<IReadOnlyDictionary<Guid, OpenedEntry>> OpenAsync(
        Guid caseId, CaseFile caseFile, CancellationToken cancellation)
    {
        var all = caseFile.Docket.SelectMany(e => SealedParts.Of(e.Recorded)).ToArray();
        var fields = Granted(caseFile) is { } row ? [.. all.Where(field => Covers(row, field, caseFile))] : Array.Empty<SealedField>();
        Withheld += all.Length - fields.Length;
        if (fields.Length == 0)
            return Nothing;

        var opening = await opener.OpenAsync(caseId, caller, purpose, fields, cancellation);
        Withheld += opening.Fields.Count(field => field.Disclosure is null);
        Opened += opening.Fields.Count(field => field.Disclosure is not null);
        return opening.Fields.Where(field => field.Disclosure is not null).GroupBy(field => field.Field.Entry).ToDictionary(
            entry => entry.Key,
            entry => new OpenedEntry(
                opening.AccessRecord, recipient.Seal([.. entry.Select(field => field.Disclosure!)], caseId, entry.Key)));
    }

    private AccessRow? Granted(CaseFile caseFile) =>
        AccessPolicy.Decide(caller, CaseAccess.FactsOf(caseFile.Relations), Act.OpenSealed, purpose)
            is AccessDecision.Granted(var row) ? row : null;

    private static bool Covers(AccessRow row, SealedField field, CaseFile caseFile) =>
        !row.Conditions.HasFlag(AccessCondition.OnlyOfTheChild) || field.Subject == caseFile.Child?.Value;
}
