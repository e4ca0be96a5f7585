using System.Text;

namespace Ledger.Benchmarks.Reports;

/// <summary>The figures of one measure, as a table of Markdown with what one has to know to read it.</summary>
/// <param name="Measure">The measure's name, as given on the command line.</param>
/// <param name="Columns">The heads.</param>
/// <param name="Rows">The lines.</param>
/// <param name="Notes">Sentences below.</param>
internal sealed record Table(
    string Measure, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<string> Notes)
{
    public string ToMarkdown()
    {
        var text = new StringBuilder();
        Line(text, Columns);
        Line(text, [.. Columns.Select((_, i) => i == 0 ? "---" : "---:")]);
        foreach (var row in Rows)
            Line(text, row);
        if (Notes.Count > 0)
            text.Append('\n').AppendJoin(' ', Notes).Append('\n');
        return text.ToString();
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> cells) => text.Append("| ").AppendJoin(" | ", cells).Append(" |\n");
}
