using Ledger.Domain.Cases;
using Ledger.Domain.Privacy;
using Ledger.Projections.Cases;

namespace Ledger.Api.Recording;

/// <summary>Whether a request may be considered at all: access, existence, version. What it says is the domain's to judge.</summary>
internal static class Admission
{
    /// <summary>The problem's code, or null.</summary>
    public static string? Refuse(RecordCommand command, CaseFile caseFile)
    {
        var facts = caseFile.Version == 0 ? CaseFacts.Unknown : CaseAccess.FactsOf(caseFile.Relations);
        var act = command.Opens ? Act.OpenCase : Act.Record;
        if (AccessPolicy.Decide(command.Caller, facts, act, command.Purpose) is AccessDecision.Withheld(var code))
            return code;
        if (command.Opens)
            return caseFile.Version > 0 ? "case.exists" : null;
        if (caseFile.Version == 0)
            return AccessCodes.CaseUnknown;
        return command.Expected.Allows(caseFile.Version) ? null : "version.stale";
    }
}
