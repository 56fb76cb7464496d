package id.gerai.testing;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** How many lines each method of a source has, by the compiler's own reading of it. */
final class MethodLengths {
    private MethodLengths() {}

    /** Lines by "name:line". */
    static Map<String, Integer> of(String source) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task =
                (JavacTask)
                        compiler.getTask(
                                null, null, null, List.of(), null, List.of(inMemory(source)));
        SourcePositions positions = Trees.instance(task).getSourcePositions();
        Map<String, Integer> lengths = new TreeMap<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                new Scanner(unit, positions, lengths).scan(unit, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lengths;
    }

    private static JavaFileObject inMemory(String source) {
        return new SimpleJavaFileObject(
                URI.create("memory:///Source.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return source;
            }
        };
    }

    private static final class Scanner extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Map<String, Integer> lengths;

        Scanner(CompilationUnitTree unit, SourcePositions positions, Map<String, Integer> lengths) {
            this.unit = unit;
            this.positions = positions;
            this.lengths = lengths;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long first = line(positions.getStartPosition(unit, method));
            long last = line(positions.getEndPosition(unit, method));
            lengths.put(method.getName() + ":" + first, (int) (last - first + 1));
            return super.visitMethod(method, nothing);
        }

        private long line(long position) {
            return position < 0 ? 0 : unit.getLineMap().getLineNumber(position);
        }
    }
}
