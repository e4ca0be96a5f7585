namespace Ledger.Api.Security;

/// <summary>Files that hold secrets: their owner's alone from the first byte on, and whole or not there.</summary>
internal static class PrivateFile
{
    public const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    public const UnixFileMode Folder = Mode | UnixFileMode.UserExecute;

    public static void Write(string path, string text)
    {
        var half = $"{path}.new";
        File.Delete(half);
        using (var stream = new FileStream(half, new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = Mode,
        }))
        using (var writer = new StreamWriter(stream))
        {
            writer.Write(text);
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        File.Move(half, path, overwrite: true);
    }
}
