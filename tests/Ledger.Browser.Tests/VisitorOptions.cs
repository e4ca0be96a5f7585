namespace Ledger.Browser.Tests;

/// <summary>What becomes of the scripts of a page.</summary>
public enum Scripts
{
    /// <summary>They run.</summary>
    Run,

    /// <summary>The reader has turned JavaScript off.</summary>
    Disabled,

    /// <summary>They never arrive, as on a bad connection.</summary>
    Lost
}

/// <summary>Who looks at a page: in which language, with or without scripts, on how wide a screen.</summary>
public sealed record VisitorOptions(string Language, Scripts Scripts, int Width = 1280);
