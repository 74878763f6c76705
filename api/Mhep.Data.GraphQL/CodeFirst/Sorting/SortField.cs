namespace Mhep.Data.GraphQL.CodeFirst.Sorting;

/// <summary>One thing that items can be sorted by.</summary>
internal abstract class SortField(string name)
{
    public string Name { get; } = name;

    public abstract Type ValueType { get; }

    /// <summary>A comparison of items, from a direction or, for an object, from its own keys.</summary>
    public abstract Delegate Compile(object given, SortCompiler compiler);
}
