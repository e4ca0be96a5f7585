using System.IO.Compression;
using System.Security.Cryptography;

namespace Ledger.Api.Import.Files;

/// <summary>A file to import, plain or compressed with gzip. Read as a stream, never as a whole.</summary>
public sealed class SourceFile
{
    /// <summary>The longest file to read, uncompressed: a small file may pretend to be endless.</summary>
    public const long LongestFile = 64L << 30;

    /// <summary>The longest line, in bytes: no row of a register comes near it.</summary>
    public const int LongestLine = 1 << 16;

    private readonly string _path;
    private readonly bool _compressed;

    private SourceFile(string path, bool compressed, string sha256, long length)
    {
        _path = path;
        _compressed = compressed;
        Sha256 = sha256;
        Length = length;
    }

    /// <summary>SHA-256 of the uncompressed file, lower-case hexadecimal.</summary>
    public string Sha256 { get; }

    /// <summary>Bytes of the uncompressed file.</summary>
    public long Length { get; }

    /// <summary>Reads the file once, before anything is written: it is whole, it can be read as lines, and this is its hash.</summary>
    /// <exception cref="InvalidDataException">It is no gzip though it says so.</exception>
    /// <exception cref="TooLongException">A line, or the whole file, is longer than any source.</exception>
    public static Task<SourceFile> OpenAsync(string path, CancellationToken cancellation) => OpenAsync(path, LongestLine, cancellation);

    /// <summary>The same for a file whose lines may be of another length.</summary>
    /// <exception cref="InvalidDataException">It is no gzip though it says so.</exception>
    /// <exception cref="TooLongException">A line, or the whole file, is longer than any source.</exception>
    public static async Task<SourceFile> OpenAsync(string path, int longestLine, CancellationToken cancellation)
    {
        var compressed = await IsCompressedAsync(path, cancellation);
        await using var stream = Open(path, compressed);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        var (length, line, lineLength) = (0L, 1L, 0);
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0;)
        {
            hash.AppendData(buffer, 0, read);
            length += read;
            (line, lineLength) = Measure(buffer.AsSpan(0, read), line, lineLength, longestLine);
            if (lineLength > longestLine || length > LongestFile)
                throw new TooLongException(line);
        }

        return new(path, compressed, Convert.ToHexStringLower(hash.GetHashAndReset()), length);
    }

    /// <summary>The uncompressed file from its start.</summary>
    public Stream Read() => Open(_path, _compressed);

    /// <summary>Counts on from a line of some length; stops at the first that is too long.</summary>
    private static (long Line, int Length) Measure(ReadOnlySpan<byte> bytes, long line, int length, int longestLine)
    {
        while (bytes.IndexOf((byte)'\n') is var end and >= 0 && length + end <= longestLine)
        {
            line++;
            length = 0;
            bytes = bytes[(end + 1)..];
        }

        return (line, length + bytes.Length);
    }

    private static async Task<bool> IsCompressedAsync(string path, CancellationToken cancellation)
    {
        await using var file = File.OpenRead(path);
        var magic = new byte[2];
        return await file.ReadAtLeastAsync(magic, 2, throwOnEndOfStream: false, cancellation) == 2 && magic is [0x1F, 0x8B];
    }

    private static Stream Open(string path, bool compressed)
    {
        var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        return compressed ? new GZipStream(file, CompressionMode.Decompress) : file;
    }
}

/// <summary>A line, or the whole file, is longer than any source.</summary>
/// <param name="line">The line.</param>
public sealed class TooLongException(long line) : Exception
{
    /// <summary>The line, from 1.</summary>
    public long Line { get; } = line;
}
