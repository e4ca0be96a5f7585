using Ledger.Domain.Privacy;
using Ledger.Domain.Reference;

namespace Ledger.Api.Web.Registers;

/// <summary>What the register says against a code, in words; nothing where there is nothing to say.</summary>
public sealed class RecognitionWords(Texts texts)
{
    public string? Mark(Recognition? recognition) => recognition is null or Recognition.Known or Recognition.Unit or Recognition.WellFormed
        ? null
        : texts[$"recognition.{WireName<Recognition>.Of(recognition.Value)}"];

    /// <summary>The first mark of a path or of the items of a list that stands there.</summary>
    public string? Mark(IReadOnlyDictionary<string, Recognition> said, string path) => said
        .Where(one => one.Key == path || one.Key.StartsWith($"{path}.", StringComparison.Ordinal))
        .Select(one => Mark(one.Value))
        .FirstOrDefault(mark => mark is not null);

    /// <summary>Every mark of a place, each once.</summary>
    public string? PlaceMarks(IReadOnlyDictionary<string, Recognition> said)
    {
        var marks = said.Where(one => one.Key.StartsWith("place.", StringComparison.Ordinal) && Mark(one.Value) is not null)
            .Select(one => $"{texts[$"register.{one.Key}"]}: {Mark(one.Value)}");
        return string.Join("; ", marks) is { Length: > 0 } all ? all : null;
    }
}
