using Ledger.Domain.Protocols.Conditions;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>Something may be done. There is a verdict only once it was: other rules attach to that.</summary>
internal static class Permissions
{
    public static bool IsExercised(Draft draft, Hearing hearing)
    {
        var wanted = draft.Compiled.Parts[0].Wanted;
        for (var i = hearing.Next(wanted, 0); i >= 0; i = hearing.Next(wanted, i + 1))
        {
            var fact = hearing.Facts[i];
            if (!hearing.HadOccurred(fact) || Order.NotBefore(fact, draft.Opening.Since) != Truth.True
                || wanted.Matches(fact, draft.Scene) != Truth.True)
                continue;
            draft.Prove(fact, EvidenceRole.Fulfils);
            draft.Conclude(Outcome.Fulfilled);
            return true;
        }

        return false;
    }
}
