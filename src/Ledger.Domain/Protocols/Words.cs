namespace Ledger.Domain.Protocols;

/// <summary>Which word follows from the parts of a verdict (domain/protocols.md, H: Words).</summary>
public static class Words
{
    /// <summary>
    /// The word, or null where nothing went wrong. A bound that we proposed is never more than an alert, whatever the force;
    /// "breach" takes binding force and a reviewed rule, so that doubt always weakens the word.
    /// </summary>
    /// <param name="outcome">What the record says.</param>
    /// <param name="standing">Whether the rule was reviewed.</param>
    /// <param name="force">How strongly its source binds.</param>
    /// <param name="proposedBound">
    /// True where the text gives no number and the bound is ours, or where the bound rests on days off that are not all known.
    /// </param>
    /// <param name="bearer">On whom the duty lies.</param>
    public static Word? Of(
        Outcome outcome, Standing standing, Force force, bool proposedBound, Bearer bearer = Bearer.Authority) =>
        outcome is not (Outcome.NotFulfilled or Outcome.FulfilledLate) ? null
        : bearer == Bearer.Child ? Word.Warning
        : proposedBound ? Word.Alert
        : force is Force.SoftLaw or Force.Practice ? Word.Departure
        : standing == Standing.Reviewed ? Word.Breach
        : Word.ApparentBreach;
}
