namespace Ledger.Api.Import.Files;

/// <summary>Reads the lines of a file as bytes, each until the next line feed.</summary>
/// <param name="stream">The file.</param>
/// <param name="longestLine">The longest line to read, in bytes.</param>
public sealed class LineReader(Stream stream, int longestLine) : IDisposable
{
    private byte[] _buffer = new byte[1 << 16];
    private int _from;
    private int _to;
    private bool _atEnd;

    /// <summary>The number of the last line read, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>Bytes read so far.</summary>
    public long Position { get; private set; }

    /// <summary>The next line without its line feed, valid until the one after; null at the end of the file.</summary>
    /// <exception cref="TooLongException">The line is longer than that.</exception>
    public ReadOnlyMemory<byte>? Next()
    {
        for (var scanned = 0; ;)
        {
            var end = _buffer.AsSpan(_from + scanned, _to - _from - scanned).IndexOf((byte)'\n');
            if (end >= 0)
                return Take(scanned + end, 1);
            scanned = _to - _from;
            if (_atEnd && scanned == 0)
                return null;
            if (_atEnd)
                return Take(scanned, 0);
            if (scanned > longestLine)
                throw new TooLongException(Number + 1);
            Fill();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    private ReadOnlyMemory<byte> Take(int length, int feed)
    {
        var line = _buffer.AsMemory(_from, length);
        _from += length + feed;
        Position += length + feed;
        Number++;
        return line;
    }

    private void Fill()
    {
        _buffer.AsSpan(_from, _to - _from).CopyTo(_buffer);
        (_from, _to) = (0, _to - _from);
        if (_to == _buffer.Length)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        var read = stream.Read(_buffer, _to, _buffer.Length - _to);
        _atEnd = read == 0;
        _to += read;
    }
}
