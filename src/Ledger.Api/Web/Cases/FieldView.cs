namespace Ledger.Api.Web.Cases;

/// <summary>One field of an entry: a label with a text, or with the fact that the value is sealed.</summary>
/// <param name="Label">What it is called.</param>
/// <param name="Text">What it says.</param>
/// <param name="Sealed">True where the value is sealed.</param>
/// <param name="Mark">What the register says against a code in it; null where nothing.</param>
public sealed record FieldView(string Label, string Text, bool Sealed = false, string? Mark = null);
