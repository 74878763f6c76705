namespace Mhep.Data.GraphQL.Types;

/// <summary>The kinds of type, as introspection's <c>__TypeKind</c>.</summary>
public enum TypeKind
{
    /// <summary>A leaf with values of its own.</summary>
    Scalar,

    /// <summary>A set of fields.</summary>
    Object,

    /// <summary>A set of fields that several types share.</summary>
    Interface,

    /// <summary>One of several object types.</summary>
    Union,

    /// <summary>A leaf with a closed list of values.</summary>
    Enum,

    /// <summary>A set of values handed in together.</summary>
    InputObject,

    /// <summary>Several values in order.</summary>
    List,

    /// <summary>A type without null.</summary>
    NonNull,
}
