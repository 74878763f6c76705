using System.Diagnostics.CodeAnalysis;

namespace Mhep.Data.GraphQL.CodeFirst.Filtering;

/// <summary>One value of an item that it can be filtered by.</summary>
[SuppressMessage("Style", "MA0048:File name must match type name", Justification = "The name is taken by the non-generic class.")]
internal sealed class FilterField<T, TValue>(string name, Func<T, TValue> read) : FilterField(name)
{
    public override Type ValueType => typeof(TValue);

    public override Delegate Compile(object given, FilterCompiler compiler)
    {
        var matches = compiler.CompileValue<TValue>((IReadOnlyDictionary<string, object?>)given);
        return (Func<T, bool>)(item => matches(read(item)));
    }
}
