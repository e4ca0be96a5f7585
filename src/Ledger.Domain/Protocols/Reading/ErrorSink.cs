namespace Ledger.Domain.Protocols.Reading;

/// <summary>Collects what is wrong with a file.</summary>
internal sealed class ErrorSink(string file)
{
    private const int Most = 100;

    private readonly List<PackError> _errors = [];

    public IReadOnlyList<PackError> All => [.. _errors.OrderBy(e => e.Line).ThenBy(e => e.Column)];

    public int Count => _errors.Count;

    /// <summary>An empty one for the same file.</summary>
    public ErrorSink Another() => new(file);

    public void Add(Node at, string code, string expected) => Add(at.Line, at.Column, code, expected);

    public void Add(long line, long column, string code, string expected)
    {
        if (_errors.Count < Most)
            _errors.Add(new(file, line, column, code, expected));
    }
}
