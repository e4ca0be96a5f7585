using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Ledger.Domain.Integrity;

/// <summary>
/// One pass over a text that writes its canonical form into a rented buffer. Members are written as they come and put in order at the
/// end of their object. The buffer never grows: under RFC 8785 no token is longer than the token it came from.
/// </summary>
internal ref struct CanonicalPass
{
    private const int LongestName = 60;

    private readonly byte[] _output;
    private Utf8JsonReader _reader;
    private Member[] _members;
    private int _length;
    private int _count;
    private string? _code;
    private string _pointer = "";

    public CanonicalPass(ReadOnlySpan<byte> json)
    {
        _reader = new(json, new JsonReaderOptions { MaxDepth = CanonicalJson.MaxDepth + 1 });
        _output = ArrayPool<byte>.Shared.Rent(json.Length);
        _members = ArrayPool<Member>.Shared.Rent(64);
    }

    public ReadOnlySpan<byte> Canonical() =>
        Run() is { } fault ? throw new NotIJsonException(fault) : _output.AsSpan(0, _length);

    public IJsonFault? Run()
    {
        try
        {
            _reader.Read();
            return Value(0) && !_reader.Read() ? null : new(_code!, _pointer);
        }
        catch (JsonException)
        {
            return new(IJsonFault.Syntax, "");
        }
    }

    /// <summary>What was written may be a person's data in clear: the rented buffers go back empty.</summary>
    public readonly void Dispose()
    {
        _output.AsSpan(0, _length).Clear();
        ArrayPool<byte>.Shared.Return(_output);
        ArrayPool<Member>.Shared.Return(_members);
    }

    private bool Value(int depth) => _reader.TokenType switch
    {
        JsonTokenType.StartObject => depth < CanonicalJson.MaxDepth ? Object(depth + 1) : Fail(IJsonFault.TooDeep),
        JsonTokenType.StartArray => depth < CanonicalJson.MaxDepth ? Array(depth + 1) : Fail(IJsonFault.TooDeep),
        JsonTokenType.String => Text(),
        JsonTokenType.Number => Number(),
        _ => Append(_reader.ValueSpan),
    };

    private bool Array(int depth)
    {
        Append((byte)'[');
        for (var index = 0; _reader.Read() && _reader.TokenType != JsonTokenType.EndArray; index++)
        {
            if (index > 0)
                Append((byte)',');
            if (!Value(depth))
                return Under(index.ToString(CultureInfo.InvariantCulture));
        }

        return Append((byte)']');
    }

    private bool Object(int depth)
    {
        var start = _length;
        var first = _count;
        var ordered = true;
        Append((byte)'{');
        while (_reader.Read() && _reader.TokenType == JsonTokenType.PropertyName)
        {
            if (_count > first)
                Append((byte)',');
            var from = _length;
            if (!Text())
                return false;
            var name = new Member(from, _length, 0, _output.AsSpan(from, _length - from).Contains((byte)'\\'));
            Append((byte)':');
            _reader.Read();
            if (!Value(depth))
                return Under(name);
            Push(name with { End = _length });
            ordered &= _count - first < 2 || new MemberOrder(_output).Compare(_members[_count - 2], name) < 0;
        }

        Append((byte)'}');
        if (!ordered && !Order(_members.AsSpan(first, _count - first), start))
            return false;
        _count = first;
        return true;
    }

    private bool Order(Span<Member> members, int start)
    {
        var order = new MemberOrder(_output);
        members.Sort(order);
        for (var i = 1; i < members.Length; i++)
        {
            if (order.Compare(members[i - 1], members[i]) == 0)
                return Fail(IJsonFault.DuplicateProperty) || Under(members[i]);
        }

        var size = _length - start;
        var before = ArrayPool<byte>.Shared.Rent(size);
        _output.AsSpan(start, size).CopyTo(before);
        _length = start + 1;
        foreach (var member in members)
        {
            if (_length > start + 1)
                Append((byte)',');
            Append(before.AsSpan(member.From - start, member.End - member.From));
        }

        before.AsSpan(0, size).Clear();
        ArrayPool<byte>.Shared.Return(before);
        return Append((byte)'}');
    }

    private bool Number()
    {
        var digits = _reader.ValueSpan;
        if (digits.ContainsAny((byte)'.', (byte)'e', (byte)'E'))
            return Fail(IJsonFault.NotAnInteger);
        if (!Utf8Parser.TryParse(digits, out long number, out _) || number is < -CanonicalJson.MaxInteger or > CanonicalJson.MaxInteger)
            return Fail(IJsonFault.OutOfRange);
        return number == 0 ? Append((byte)'0') : Append(digits);
    }

    private bool Text()
    {
        var raw = _reader.ValueSpan;
        Append((byte)'"');
        var from = _length;
        if (!Utf8.IsValid(raw))
            return Fail(IJsonFault.InvalidUtf8);
        if (!_reader.ValueIsEscaped)
            Append(raw);
        else if (JsonText.Unescape(raw, _output.AsSpan(_length), out var written) is { } code)
            return Fail(code);
        else
            _length += written;
        return JsonText.HasNoncharacter(_output.AsSpan(from, _length - from)) ? Fail(IJsonFault.Noncharacter) : Append((byte)'"');
    }

    private bool Append(byte value)
    {
        _output[_length++] = value;
        return true;
    }

    private bool Append(ReadOnlySpan<byte> value)
    {
        value.CopyTo(_output.AsSpan(_length));
        _length += value.Length;
        return true;
    }

    private void Push(Member member)
    {
        if (_count == _members.Length)
        {
            var wider = ArrayPool<Member>.Shared.Rent(_count * 2);
            _members.CopyTo(wider, 0);
            ArrayPool<Member>.Shared.Return(_members);
            _members = wider;
        }

        _members[_count++] = member;
    }

    private bool Fail(string code)
    {
        _code = code;
        return false;
    }

    private bool Under(string segment)
    {
        _pointer = $"/{segment}{_pointer}";
        return false;
    }

    private bool Under(Member member)
    {
        var name = member.Name(_output);
        if (name.Length <= LongestName && !name.ContainsAnyExcept(PlainName))
            return Under(Encoding.ASCII.GetString(name));
        _pointer = "";
        return false;
    }

    private static readonly SearchValues<byte> PlainName =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"u8);
}
