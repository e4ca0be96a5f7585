using System.Globalization;
using Ledger.Api.Import;

namespace Ledger.Api.Cli;

/// <summary>Shows how far an import has come: a bar that moves on a terminal, a line every tenth elsewhere.</summary>
/// <param name="to">Where to.</param>
/// <param name="isTerminal">True for a terminal.</param>
internal sealed class ImportProgressLine(TextWriter to, bool isTerminal)
{
    private const int Width = 40;

    private int _shown = -1;

    public void Show(ImportProgress progress)
    {
        var percent = progress.Length == 0 ? 100 : (int)(progress.Position * 100 / progress.Length);
        if (percent <= _shown || (!isTerminal && percent / 10 <= _shown / 10 && _shown >= 0))
            return;
        _shown = percent;
        if (isTerminal)
            to.Write(string.Create(CultureInfo.InvariantCulture, $"\r[{new string('#', percent * Width / 100),-Width}] {percent,3} %"));
        else
            to.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{percent} %"));
    }

    /// <summary>Leaves the bar behind.</summary>
    public void End()
    {
        if (isTerminal && _shown >= 0)
            to.WriteLine();
    }
}
