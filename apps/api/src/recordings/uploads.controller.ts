import { Controller, Delete, Head, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import { IdParam } from '../access/id-param.js';
import { CurrentScope, Requires, type ScopedRequest } from '../access/requires.js';
import type { PersonScope } from '../database/scope.js';
import { RecordingUploads } from './recording-uploads.js';
import { tusServerFor } from './tus-uploads.js';

/** Resumable upload: the tus protocol 1.0.0. Whether the person may see the upload is asked before the protocol is. */
@ApiTags('recordings')
@ApiHeader({ name: 'Tus-Resumable', description: '1.0.0' })
@Controller('recordings/uploads')
export class UploadsController {
  constructor(private readonly uploads: RecordingUploads) {}

  /** Upload-Length in bytes; Upload-Metadata with `sessionId` in base64. The place of the upload is in Location. */
  @Requires('recordings.write')
  @ApiResponse({ status: 201, description: 'Begun' })
  @Post()
  begin(@CurrentScope() scope: PersonScope, @Req() request: ScopedRequest, @Res() response: Response): Promise<void> {
    return tusServerFor(scope, this.uploads, request.requestId).handle(request, response);
  }

  /** How much has been received: Upload-Offset. */
  @Requires('recordings.write')
  @Head(':id')
  look(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Req() request: ScopedRequest,
    @Res() response: Response,
  ): Promise<void> {
    return this.visible(scope, id, request, response);
  }

  /** Bytes from Upload-Offset on, as application/offset+octet-stream. */
  @Requires('recordings.write')
  @ApiResponse({ status: 204, description: 'Received' })
  @Patch(':id')
  receive(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Req() request: ScopedRequest,
    @Res() response: Response,
  ): Promise<void> {
    return this.visible(scope, id, request, response);
  }

  /** Gives an unfinished upload up; what had arrived is deleted. */
  @Requires('recordings.write')
  @ApiResponse({ status: 204, description: 'Given up' })
  @Delete(':id')
  abandon(
    @CurrentScope() scope: PersonScope,
    @IdParam() id: string,
    @Req() request: ScopedRequest,
    @Res() response: Response,
  ): Promise<void> {
    return this.visible(scope, id, request, response);
  }

  private async visible(scope: PersonScope, id: string, request: ScopedRequest, response: Response): Promise<void> {
    await this.uploads.state(scope, id);
    await tusServerFor(scope, this.uploads, request.requestId).handle(request, response);
  }
}
