using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Ledger.Api.Security;

/// <summary>Session keys that end with the process: without a configured folder none is written where nobody expects it.</summary>
internal sealed class EphemeralKeys : IXmlRepository
{
    private readonly Lock _writing = new();
    private IReadOnlyList<XElement> _elements = [];

    public IReadOnlyCollection<XElement> GetAllElements() => Volatile.Read(ref _elements);

    public void StoreElement(XElement element, string friendlyName)
    {
        lock (_writing) Volatile.Write(ref _elements, [.. _elements, new XElement(element)]);
    }
}
