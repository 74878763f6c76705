using System.Diagnostics.CodeAnalysis;

namespace Mhep.Data.GraphQL.CodeFirst.Sorting;

/// <summary>One value of an item that it can be sorted by.</summary>
[SuppressMessage("Style", "MA0048:File name must match type name", Justification = "The name is taken by the non-generic class.")]
internal sealed class SortField<T, TValue>(string name, Func<T, TValue> read) : SortField(name)
{
    public override Type ValueType => typeof(TValue);

    public override Delegate Compile(object given, SortCompiler compiler)
    {
        var compare = compiler.CompileValue<TValue>(given);
        return (Comparison<T>)((left, right) => compare(read(left), read(right)));
    }
}
