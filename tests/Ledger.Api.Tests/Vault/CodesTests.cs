using System.Reflection;
using Ledger.Api.Problems;
using Ledger.Api.Vault;
using Ledger.Domain.Integrity;

namespace Ledger.Api.Tests.Vault;

public sealed class CodesTests
{
    [Theory]
    [InlineData(typeof(IJsonFault))]
    [InlineData(typeof(SealRefusal))]
    public void every_code_that_a_caller_can_meet_is_in_the_catalogue(Type codes)
    {
        foreach (var code in codes.GetFields(BindingFlags.Public | BindingFlags.Static).Where(f => f.IsLiteral))
            ProblemCatalogue.Find((string)code.GetRawConstantValue()!).ShouldNotBeNull(code.Name);
    }
}
