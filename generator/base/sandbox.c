/* SPDX-License-Identifier: Apache-2.0 */
#include "base/sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/landlock.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/attr.h"

/* The rights as the kernel numbers them; the headers of older systems end before the last ones. */
#define RIGHTS_OF_VERSION_1 0x1fffULL
#define RIGHT_REFER (1ULL << 13)    /* version 2 */
#define RIGHT_TRUNCATE (1ULL << 14) /* version 3 */
#define RIGHT_DEVICE (1ULL << 15)   /* version 5 */
#define NETWORK_ALL 3ULL            /* version 4: bind and connect TCP */
#define SCOPE_ALL 3ULL              /* version 6: abstract sockets and signals to others */
#define RIGHTS_READ                                                                                \
	(LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR | LANDLOCK_ACCESS_FS_EXECUTE)
#define RIGHTS_OF_FILES                                                                            \
	(LANDLOCK_ACCESS_FS_EXECUTE | LANDLOCK_ACCESS_FS_READ_FILE |                               \
	 LANDLOCK_ACCESS_FS_WRITE_FILE | RIGHT_TRUNCATE)

struct ruleset {
	uint64_t files, network, scope;
};

int sandbox_landlock_version(void) {
	long version =
		syscall(SYS_landlock_create_ruleset, NULL, 0, LANDLOCK_CREATE_RULESET_VERSION);

	return version > 0 ? (int)version : 0;
}

static struct ruleset ruleset_of_version(int version, size_t *size) {
	struct ruleset r = { RIGHTS_OF_VERSION_1, 0, 0 };

	if (version >= 2)
		r.files |= RIGHT_REFER;
	if (version >= 3)
		r.files |= RIGHT_TRUNCATE;
	if (version >= 4)
		r.network = NETWORK_ALL;
	if (version >= 5)
		r.files |= RIGHT_DEVICE;
	if (version >= 6)
		r.scope = SCOPE_ALL;
	*size = version >= 6   ? sizeof(r)
		: version >= 4 ? offsetof(struct ruleset, scope)
			       : offsetof(struct ruleset, network);
	return r;
}

static void allow(int ruleset, const char *const *paths, uint64_t rights) {
	for (; *paths != NULL; paths++) {
		struct landlock_path_beneath_attr rule = { .allowed_access = rights };
		struct stat st;

		rule.parent_fd = open(*paths, O_PATH | O_CLOEXEC);
		if (rule.parent_fd < 0)
			continue;
		/* The kernel refuses a rule that gives a file the rights of a folder. */
		if (fstat(rule.parent_fd, &st) == 0 && !S_ISDIR(st.st_mode))
			rule.allowed_access &= RIGHTS_OF_FILES;
		syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
		close(rule.parent_fd);
	}
}

int sandbox_prepare(const struct sandbox *s) {
	int version = sandbox_landlock_version(), fd;
	struct ruleset rules;
	size_t size;

	if (version == 0)
		return -1;
	rules = ruleset_of_version(version, &size);
	fd = (int)syscall(SYS_landlock_create_ruleset, &rules, size, 0);
	if (fd < 0)
		return -1;
	fcntl(fd, F_SETFD, FD_CLOEXEC);
	allow(fd, s->readable, RIGHTS_READ);
	allow(fd, s->writable, rules.files & ~LANDLOCK_ACCESS_FS_EXECUTE & ~RIGHT_DEVICE);
	return fd;
}

#if defined(__x86_64__)
#define ARCHITECTURE AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define ARCHITECTURE AUDIT_ARCH_AARCH64
#endif

#ifdef ARCHITECTURE
#define DATA(field) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, field))
#define RETURN(value) BPF_STMT(BPF_RET | BPF_K, (value))
#define REFUSE RETURN(SECCOMP_RET_ERRNO | EACCES)
/* Skips the next instruction unless the value is equal. */
#define IF_EQUAL(value) BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (value), 0, 1)
#define REFUSE_CALL(number) IF_EQUAL(number), REFUSE
/* What stands at the family's place when no family at all is allowed. */
#define NO_FAMILY UINT32_MAX

/* Refuses to make sockets, to look into other processes, to leave the process group (which is how
 * it is ended), and calls that have no use here and a history of holes. io_uring could make
 * sockets without the filter seeing them. */
static bool refuse_calls(bool local_sockets) {
	struct sock_filter code[] = {
		DATA(arch),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ARCHITECTURE, 1, 0),
		RETURN(SECCOMP_RET_KILL_PROCESS),
		DATA(nr),
#ifdef __x86_64__
		/* The x32 calls would pass by the numbers below. */
		BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000, 0, 1),
		REFUSE,
#endif
		REFUSE_CALL(SYS_ptrace),
		REFUSE_CALL(SYS_process_vm_readv),
		REFUSE_CALL(SYS_process_vm_writev),
		REFUSE_CALL(SYS_pidfd_getfd),
		REFUSE_CALL(SYS_setsid),
		REFUSE_CALL(SYS_setpgid),
		REFUSE_CALL(SYS_mount),
		REFUSE_CALL(SYS_unshare),
		REFUSE_CALL(SYS_setns),
		REFUSE_CALL(SYS_bpf),
		REFUSE_CALL(SYS_keyctl),
		REFUSE_CALL(SYS_add_key),
		REFUSE_CALL(SYS_request_key),
		REFUSE_CALL(SYS_io_uring_setup),
		REFUSE_CALL(SYS_userfaultfd),
		REFUSE_CALL(SYS_perf_event_open),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_socket, 1, 0),
		RETURN(SECCOMP_RET_ALLOW),
		DATA(args[0]),
		BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, local_sockets ? AF_UNIX : NO_FAMILY, 1, 0),
		REFUSE,
		RETURN(SECCOMP_RET_ALLOW),
	};
	struct sock_fprog program = { ARRAY_LENGTH(code), code };

	return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program, 0, 0) == 0 || errno == EINVAL;
}
#else
static bool refuse_calls(bool local_sockets) {
	(void)local_sockets;
	return true;
}
#endif

bool sandbox_enter(const struct sandbox *s, int prepared) {
	if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
		return false;
	if (prepared >= 0 && syscall(SYS_landlock_restrict_self, prepared, 0) != 0)
		return false;
	return refuse_calls(s->local_sockets);
}
