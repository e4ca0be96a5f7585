using Ledger.Domain.Cases;

namespace Ledger.Domain.Protocols.Judging;

/// <summary>Says of each part of a rule what became of it.</summary>
internal static class Parts
{
    public static IReadOnlyList<PartVerdict> Of(Draft draft, Func<int, (PartState State, DocketEntry? Proof)> of)
    {
        var parts = new PartVerdict[draft.Compiled.Parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var (state, proof) = of(i);
            parts[i] = new(draft.Compiled.Parts[i].Id ?? $"{i + 1}", draft.Compiled.Parts[i].Text, state, proof?.Id);
        }

        return parts;
    }
}
